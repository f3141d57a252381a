package io.renewal.application.idempotency;

import java.util.regex.Pattern;

/**
 * What a caller calls one request of theirs, so that repeating it repeats nothing.
 *
 * @param value 1 to 64 printable ASCII characters; case counts
 */
public record IdempotencyKey(String value) {
    private static final Pattern PATTERN = Pattern.compile("[\\x20-\\x7e]{1,64}");

    /** @throws IllegalArgumentException if {@code value} is not of that form */
    public IdempotencyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an idempotency key has 1 to 64 printable ASCII characters");
        }
    }

    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }
}

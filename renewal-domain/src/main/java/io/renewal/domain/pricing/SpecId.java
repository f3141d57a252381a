package io.renewal.domain.pricing;

import java.util.regex.Pattern;

/**
 * A spec: an instance class as the price list names it, such as {@code redis.master.small.default}.
 *
 * @param value 1 to 128 letters, digits, dots, dashes and underscores
 */
public record SpecId(String value) {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /** @throws IllegalArgumentException if {@code value} is not of that form */
    public SpecId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a spec: 1 to 128 letters, digits, dots, dashes and underscores");
        }
    }

    /** Whether {@code value} has the form of a spec. */
    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

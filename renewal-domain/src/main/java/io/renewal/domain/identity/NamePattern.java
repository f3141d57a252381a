package io.renewal.domain.identity;

import java.util.regex.Pattern;

/** The form that all chosen ids share: safe in a path, a log line and a file name. */
final class NamePattern {
    private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private NamePattern() {}

    static boolean matches(String value) {
        return PATTERN.matcher(value).matches();
    }

    static void require(String value) {
        if (!matches(value)) {
            throw new IllegalArgumentException(
                    "not an id: 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit");
        }
    }
}

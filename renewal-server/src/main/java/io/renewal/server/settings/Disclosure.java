package io.renewal.server.settings;

import java.util.regex.Pattern;

/** How much of a setting's value may be shown in logs and messages. */
public enum Disclosure {
    /** All of it. */
    OPEN {
        @Override
        String show(String value) {
            return value;
        }
    },
    /** A URL: all but a password among its parameters, which some put there although it has a setting of its own. */
    URL {
        @Override
        String show(String value) {
            return PASSWORD.matcher(value).replaceAll("$1" + MASK);
        }
    },
    /** Nothing, not even its length. */
    SECRET {
        @Override
        String show(String value) {
            return MASK;
        }
    };

    static final String MASK = "******";
    private static final Pattern PASSWORD = Pattern.compile("(password=)[^&]*", Pattern.CASE_INSENSITIVE);

    abstract String show(String value);
}

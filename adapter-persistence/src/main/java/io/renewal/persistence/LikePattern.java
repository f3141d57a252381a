package io.renewal.persistence;

import java.util.Locale;

/** Patterns of SQL's LIKE. */
final class LikePattern {
    private LikePattern() {}

    /** What contains {@code text}, whose own wildcards stand for themselves; to be compared with what is in lower case. */
    static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}

package io.renewal.server.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the name that a misspelt one was meant to be, by the least number of characters to insert, delete or replace (Levenshtein).
 *
 * @param names the right names
 */
record Guess(List<String> names) {
    /** {@code "; did you mean http.port?"}, or nothing when no name is near. */
    String question(String misspelt) {
        return names.stream().min(Comparator.comparingInt(name -> distance(misspelt, name)))
                .filter(name -> distance(misspelt, name) <= Math.max(2, plain(name).length() / 3)).map("; did you mean %s?"::formatted)
                .orElse("");
    }

    private static int distance(String misspelt, String name) {
        String left = plain(misspelt);
        String right = plain(name);
        int[] above = new int[right.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }

    /** Without what all names of a source have in common, and without what people mix up between the sources: case and separators. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.').replaceFirst("^(renewal\\.|\\.+)", "");
    }
}

package io.renewal.server.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Settings from a file in the format of {@link Properties}, in UTF-8. Each entry is read by itself, which keeps its line number; {@code
 * Properties} would lose it.
 */
public final class SettingsFile {
    /** The file that is read from the working folder when no other is named. */
    public static final Path BY_DEFAULT = Path.of("renewal.properties");

    private SettingsFile() {}

    /** Reads the file of the working folder; without it there is nothing to read. */
    public static Reading readIfPresent(Path file) {
        return Files.exists(file) ? read(file) : Reading.NOTHING;
    }

    /** Reads a file that somebody named: it must be there. */
    public static Reading read(Path file) {
        ReadingBuilder reading = new ReadingBuilder(Setting::key);
        try {
            readLines(file, Files.readAllLines(file), reading);
        } catch (CharacterCodingException e) {
            reading.add(new Problem(file.toString(), "is not written in UTF-8: save it as UTF-8"));
        } catch (IOException e) {
            reading.add(new Problem(file.toString(), "cannot be read: check that the file is there and that this user may read it"));
        }
        return reading.build();
    }

    private static void readLines(Path file, List<String> lines, ReadingBuilder reading) {
        StringBuilder entry = new StringBuilder();
        int start = 1;
        for (int i = 0; i < lines.size(); i++) {
            entry.append(lines.get(i)).append('\n');
            if (continues(entry)) {
                continue;
            }
            readEntry(entry.toString(), file + " line " + start, reading);
            entry.setLength(0);
            start = i + 2;
        }
        readEntry(entry.toString(), file + " line " + start, reading);
    }

    /** An entry goes on in the next line when its line ends in an odd number of backslashes; a comment never does. */
    private static boolean continues(StringBuilder entry) {
        String line = entry.toString().strip();
        int backslashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return backslashes % 2 == 1 && !line.startsWith("#") && !line.startsWith("!");
    }

    private static void readEntry(String entry, String origin, ReadingBuilder reading) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IllegalArgumentException e) {
            reading.add(new Problem(origin, "has a backslash followed by a bad \\uXXXX: write \\\\ for a backslash"));
        } catch (IOException e) {
            throw new AssertionError("a string is always readable", e);
        }
        one.stringPropertyNames().forEach(key -> reading.add(key, one.getProperty(key).strip(), origin));
    }
}

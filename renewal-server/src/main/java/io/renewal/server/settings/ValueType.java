package io.renewal.server.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the text of a setting becomes a value. It only knows the form; the limits of a value are constraints on the settings records.
 *
 * @param <T> the type of the value
 * @param label what stands for the value in help and documentation, e.g. {@code <number>}
 * @param expected what a text must be to be read, as the end of a sentence: "expected …"
 * @param reader reads a text; empty when the text is none of these
 */
public record ValueType<T>(String label, String expected, Function<String, Optional<T>> reader) {
    private static final Pattern SITE_FORM = Pattern.compile("https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?");
    static final ValueType<Integer> WHOLE_NUMBER = new ValueType<>("<number>", "a whole number", ValueType::readInteger);
    static final ValueType<Boolean> YES_OR_NO = new ValueType<>("<true|false>", "true or false", ValueType::readBoolean);
    static final ValueType<Duration> DURATION = new ValueType<>("<duration>", "a duration such as P7D, PT24H or PT30S",
            ValueType::readDuration);
    static final ValueType<Instant> INSTANT = new ValueType<>("<instant>", "an instant with a zone, such as 2024-02-28T16:00:00Z",
            ValueType::readInstant);
    static final ValueType<LocalTime> TIME_OF_DAY = new ValueType<>("<time>", "a time of day such as 08:00", ValueType::readTimeOfDay);
    static final ValueType<Path> FOLDER = new ValueType<>("<folder>", "a folder", ValueType::readPath);
    static final ValueType<URI> SITE = new ValueType<>("<site>", "a site such as https://renewal.example, with nothing after the port",
            ValueType::readSite);
    static final ValueType<String> TEXT = new ValueType<>("<text>", "a text", ValueType::readText);

    static ValueType<Secret> secret(int leastLength) {
        return new ValueType<>("<secret>", "at least " + leastLength + (leastLength == 1 ? " character" : " characters"),
                text -> text.length() < leastLength ? Optional.empty() : Optional.of(new Secret(text)));
    }

    static <E extends Enum<E>> ValueType<E> oneOf(Class<E> words) {
        E[] all = words.getEnumConstants();
        String listed = Arrays.stream(all).map(ValueType::word).collect(Collectors.joining("|"));
        return new ValueType<>(listed, "one of " + listed, text -> Arrays.stream(all).filter(one -> word(one).equals(text)).findFirst());
    }

    Optional<T> read(String text) {
        return reader.apply(text);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Boolean> readBoolean(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> readInteger(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> readDuration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Of years that the API can write. */
    private static Optional<Instant> readInstant(String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return Optional.of(instant).filter(one -> one.getYear() >= 1970 && one.getYear() < 3000).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> readTimeOfDay(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> readSite(String text) {
        return Optional.of(text).filter(SITE_FORM.asMatchPredicate()).map(URI::create);
    }

    private static Optional<Path> readPath(String text) {
        try {
            return readText(text).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> readText(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}

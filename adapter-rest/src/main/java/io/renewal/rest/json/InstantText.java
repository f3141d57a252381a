package io.renewal.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as the API writes them: RFC 3339, read with any offset, written in UTC, never finer than a microsecond. */
public final class InstantText {
    /** What is said of a text that is none; reads on from the field's name. */
    public static final String EXPECTED = "must be an instant with a zone, to the microsecond at most, such as 2024-02-28T16:00:00Z";

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private InstantText() {}

    /** Nothing if the text has no zone, is finer than a microsecond, or names a day or year (1970 to 9999, in UTC) that there is not. */
    public static Optional<Instant> parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(upper).toInstant()).filter(InstantText::canBeStored);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** In UTC, cut to the microsecond. */
    public static String format(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    private static boolean canBeStored(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1970 && year <= 9999 && instant.truncatedTo(ChronoUnit.MICROS).equals(instant);
    }
}

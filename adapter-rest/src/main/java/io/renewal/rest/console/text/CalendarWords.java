package io.renewal.rest.console.text;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;

/** Writes days, months, spans of time and counts for readers of one language. Immutable and thread-safe. */
public record CalendarWords(Language language) {
    /** A day with its year. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()).format(day);
    }

    /** A day with its year and the day of the week. */
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(day);
    }

    /** A day without its year, where there is little room. */
    public String shortDay(LocalDate day) {
        return switch (language) {
            case ENGLISH -> DateTimeFormatter.ofPattern("d MMM", language.locale()).format(day);
            case CHINESE -> DateTimeFormatter.ofPattern("M月d日", language.locale()).format(day);
        };
    }

    /** A month without its year, where there is little room. */
    public String shortMonth(LocalDate day) {
        return switch (language) {
            case ENGLISH -> DateTimeFormatter.ofPattern("MMM", language.locale()).format(day);
            case CHINESE -> DateTimeFormatter.ofPattern("M月", language.locale()).format(day);
        };
    }

    /** A month with its year. */
    public String month(YearMonth month) {
        return switch (language) {
            case ENGLISH -> DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(month);
            case CHINESE -> DateTimeFormatter.ofPattern("uuuu年M月", language.locale()).format(month);
        };
    }

    /** A day of the week, shortened. */
    public String weekday(DayOfWeek day) {
        return switch (language) {
            case ENGLISH -> day.getDisplayName(TextStyle.SHORT, language.locale());
            case CHINESE -> day.getDisplayName(TextStyle.NARROW, language.locale());
        };
    }

    /** How many. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** How long, in the largest unit that it fills. */
    public String howLong(Duration duration) {
        if (duration.toDays() > 0) {
            return many(duration.toDays(), "day", "天");
        }
        if (duration.toHours() > 0) {
            return many(duration.toHours(), "hour", "小时");
        }
        return duration.toMinutes() > 0 ? many(duration.toMinutes(), "minute", "分钟") : many(duration.toSeconds(), "second", "秒");
    }

    private String many(long count, String english, String chinese) {
        return switch (language) {
            case ENGLISH -> count(count) + " " + english + (count == 1 ? "" : "s");
            case CHINESE -> count(count) + " " + chinese;
        };
    }
}

package io.renewal.rest.console.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.joda.money.Money;

/**
 * Writes for readers of one language. What it gives is text, not HTML: templates encode it.
 *
 * <p>Immutable and thread-safe.
 */
public record Words(Language language) {
    private static final int YEAR = 12;

    /** A phrase with {@code parts} filled in. */
    public String say(Phrase phrase, Object... parts) {
        String text = phrase.in(language);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i].toString());
        }
        return text;
    }

    /** An amount with its currency, to the minor unit. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(money.getCurrencyUnit().toCurrency());
        format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        BigDecimal amount = money.getAmount();
        return format.format(amount);
    }

    /** A local date and time, to the minute; name the zone beside it. */
    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(language.locale())
                .format(instant.atZone(zone));
    }

    /** The name of a zone, as its readers know it. */
    public String zone(ZoneId zone) {
        return zone.getId();
    }

    /** A local date. */
    public String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()).format(instant.atZone(zone));
    }

    /** A number of months, in years where it is whole ones. */
    public String months(int months) {
        boolean areYears = months % YEAR == 0;
        int count = areYears ? months / YEAR : months;
        return switch (language) {
            case ENGLISH -> count + (areYears ? " year" : " month") + (count == 1 ? "" : "s");
            case CHINESE -> count + (areYears ? " 年" : " 个月");
        };
    }
}

package io.renewal.rest.console.forecast;

import io.renewal.application.port.in.RenewalForecast.Day;
import io.renewal.rest.console.text.CalendarWords;
import io.renewal.rest.console.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** Says what happens on a day of the calendar. */
public final class DayWords {
    private static final BigDecimal SHORTENED_FROM = BigDecimal.valueOf(10_000);

    private DayWords() {}

    /** All of it in words, for who cannot see the calendar or has a pointer on it. */
    public static String full(Day day, Words words) {
        CalendarWords calendar = new CalendarWords(words.language());
        List<String> parts = new ArrayList<>();
        if (day.charges() > 0) {
            parts.add(charges(day.charges(), words) + " " + words.money(day.total()));
        }
        if (day.refusals() > 0) {
            parts.add(words.say(ForecastPhrases.DAY_REFUSALS, calendar.count(day.refusals())));
        }
        if (day.endings() > 0) {
            parts.add(words.say(ForecastPhrases.DAY_ENDINGS, calendar.count(day.endings())));
        }
        return words.say(ForecastPhrases.DAY, calendar.longDay(day.date()), String.join(words.say(ForecastPhrases.AND), parts));
    }

    /** How many charges. */
    public static String charges(long count, Words words) {
        return count == 1
                ? words.say(ForecastPhrases.ONE_CHARGE)
                : words.say(ForecastPhrases.CHARGES_COUNT, new CalendarWords(words.language()).count(count));
    }

    /** An amount in the little room of a day, in whole units unless it is less than one; from five digits on shortened. */
    public static String little(Money money, Words words) {
        Locale locale = words.language().locale();
        BigDecimal amount = money.getAmount();
        if (amount.compareTo(BigDecimal.ONE) < 0) {
            return exact(money, locale);
        }
        if (amount.compareTo(SHORTENED_FROM) < 0) {
            return NumberFormat.getIntegerInstance(locale).format(amount.setScale(0, RoundingMode.HALF_UP));
        }
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format.format(amount.doubleValue());
    }

    private static String exact(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        return format.format(money.getAmount());
    }
}

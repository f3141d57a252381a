package io.renewal.rest.console.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.RenewalForecast.Day;
import io.renewal.rest.console.text.Language;
import io.renewal.rest.console.text.Words;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a day of the calendar says. */
class DayWordsTest {
    private final Words english = new Words(Language.ENGLISH);

    @Test
    void lessThanOneIsNotCalledNothing() {
        assertEquals("0.250", DayWords.little(Money.parse("KWD 0.250"), english));
        assertEquals("0.99", DayWords.little(Money.parse("CNY 0.99"), english));
        assertEquals("2", DayWords.little(Money.parse("CNY 1.50"), english));
    }

    @Test
    void eachLanguageHasItsMarks() {
        Day day = new Day(LocalDate.of(2024, 2, 22), 1, Money.parse("CNY 60.00"), 1, 0);
        assertEquals("Thursday, 22 February 2024: 1 charge CN¥60.00, 1 cannot be charged", DayWords.full(day, english));
        assertEquals("2024年2月22日星期四：1 笔扣费 ¥60.00，1 笔无法扣费", DayWords.full(day, new Words(Language.CHINESE)));
    }
}

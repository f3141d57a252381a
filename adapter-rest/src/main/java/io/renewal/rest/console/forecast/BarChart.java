package io.renewal.rest.console.forecast;

import io.renewal.application.port.in.RenewalForecast.Day;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Sums per week or month, and where they are drawn: positions are percentages of the picture, so that it fits any screen and its text does not
 * shrink with it.
 *
 * @param bars in order of time, at least one
 * @param isMonthly whether they are months
 */
record BarChart(List<Bar> bars, boolean isMonthly) {
    private static final int TOP = 10;
    private static final int BASE = 88;
    /** How much of its place a bar takes. */
    private static final double BREADTH = 0.68;
    private static final int MOST_LABELS = 5;

    static BarChart of(Calendar calendar, List<Day> days, Span span, CurrencyUnit currency) {
        UnaryOperator<LocalDate> start = span.hasMonths()
                ? day -> day.withDayOfMonth(1)
                : day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ChronoUnit step = span.hasMonths() ? ChronoUnit.MONTHS : ChronoUnit.WEEKS;
        return new BarChart(
                Stream.iterate(start.apply(calendar.first()), from -> !from.isAfter(calendar.last()), from -> from.plus(1, step))
                        .map(from -> bar(from, days.stream().filter(day -> start.apply(day.date()).equals(from)).toList(), currency))
                        .toList(),
                span.hasMonths());
    }

    private static Bar bar(LocalDate from, List<Day> days, CurrencyUnit currency) {
        return new Bar(from, days.stream().mapToLong(Day::charges).sum(),
                days.stream().map(Day::total).reduce(Money.zero(currency), Money::plus));
    }

    Bar highest() {
        return bars.stream().max(Comparator.comparing(Bar::total)).orElseThrow();
    }

    /** Where a bar begins, from the left. */
    String left(int index) {
        return percent((index + (1 - BREADTH) / 2) * 100 / bars.size());
    }

    String middle(int index) {
        return percent((index + 0.5) * 100 / bars.size());
    }

    String breadth() {
        return percent(BREADTH * 100 / bars.size());
    }

    /** Where a bar ends above. */
    String top(Bar bar) {
        return percent(BASE - height(bar));
    }

    String tall(Bar bar) {
        return percent(height(bar));
    }

    /** The line that bars stand on. */
    String base() {
        return percent(BASE);
    }

    /** Where the line of the highest bar is. */
    String ceiling() {
        return percent(TOP);
    }

    /** Whether a bar is labelled also where there is little room. */
    boolean isMarked(int index) {
        int every = (bars.size() + MOST_LABELS - 1) / MOST_LABELS;
        return index % every == 0;
    }

    private double height(Bar bar) {
        BigDecimal most = highest().total().getAmount();
        return most.signum() == 0
                ? 0
                : bar.total().getAmount().multiply(BigDecimal.valueOf(BASE - TOP)).divide(most, 4, RoundingMode.HALF_UP).doubleValue();
    }

    private static String percent(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}

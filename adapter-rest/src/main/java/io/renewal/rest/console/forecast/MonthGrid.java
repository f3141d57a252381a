package io.renewal.rest.console.forecast;

import com.google.common.collect.Lists;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month in weeks that begin on Monday.
 *
 * @param weeks of seven each; empty where a week reaches into another month
 */
record MonthGrid(YearMonth month, List<List<Optional<CalendarDay>>> weeks) {
    private static final int DAYS = DayOfWeek.values().length;

    static MonthGrid of(YearMonth month, Function<LocalDate, CalendarDay> day) {
        int before = month.atDay(1).getDayOfWeek().getValue() - 1;
        int after = DAYS - month.atEndOfMonth().getDayOfWeek().getValue();
        Stream<Optional<CalendarDay>> days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(number -> Optional.of(day.apply(month.atDay(number))));
        return new MonthGrid(month, Lists.partition(Stream.of(nothing(before), days, nothing(after)).flatMap(part -> part).toList(), DAYS));
    }

    private static Stream<Optional<CalendarDay>> nothing(int days) {
        return Stream.generate(Optional::<CalendarDay>empty).limit(days);
    }
}

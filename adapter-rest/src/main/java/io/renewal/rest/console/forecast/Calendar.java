package io.renewal.rest.console.forecast;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.renewal.application.port.in.RenewalForecast;
import io.renewal.application.port.in.RenewalForecast.Day;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays a forecast out in months of the billing zone. */
final class Calendar {
    private final Optional<LocalDate> uncoveredFrom;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, Day> days;
    private final Set<LocalDate> listed;

    /** @param uncoveredFrom the day on which the balance is used up, if that matters to the account */
    Calendar(RenewalForecast forecast, Optional<LocalDate> uncoveredFrom) {
        this.uncoveredFrom = uncoveredFrom;
        BillingCalendar zone = forecast.account().calendar();
        this.first = zone.dayOf(forecast.from());
        this.last = zone.dayOf(forecast.until().minusNanos(1));
        this.days = forecast.days().stream().collect(toUnmodifiableMap(Day::date, Function.identity()));
        this.listed = Stream.of(forecast.charges().first().stream().map(ForeseenCharge::at),
                forecast.refusals().first().stream().map(ForeseenCharge::at),
                forecast.endings().first().stream().map(RenewalForecast.Ending::endTime))
                .flatMap((Stream<Instant> times) -> times).map(zone::dayOf).collect(toSet());
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    List<MonthGrid> months() {
        return Stream.iterate(YearMonth.from(first), month -> !month.isAfter(YearMonth.from(last)), month -> month.plusMonths(1))
                .map(month -> MonthGrid.of(month, this::day)).toList();
    }

    private CalendarDay day(LocalDate date) {
        boolean isForeseen = !date.isBefore(first) && !date.isAfter(last);
        boolean isUncovered = isForeseen && uncoveredFrom.filter(from -> !date.isBefore(from)).isPresent();
        return new CalendarDay(date, Optional.ofNullable(days.get(date)), isForeseen, isUncovered, listed.contains(date));
    }
}

package io.renewal.application.forecast;

import io.renewal.application.port.in.RenewalForecast.Day;
import io.renewal.domain.account.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** Adds up by local day. For one thread. */
final class DayTally {
    private final Account account;
    private final SortedMap<LocalDate, Day> days = new TreeMap<>();

    DayTally(Account account) {
        this.account = account;
    }

    void charge(Instant at, Money price) {
        add(new Day(dayOf(at), 1, price, 0, 0));
    }

    void refusal(Instant at) {
        add(new Day(dayOf(at), 0, nothing(), 1, 0));
    }

    void ending(Instant at) {
        add(new Day(dayOf(at), 0, nothing(), 0, 1));
    }

    List<Day> days() {
        return List.copyOf(days.values());
    }

    private LocalDate dayOf(Instant at) {
        return account.calendar().dayOf(at);
    }

    private Money nothing() {
        return Money.zero(account.currency());
    }

    private void add(Day more) {
        days.merge(more.date(), more, (one, other) -> new Day(one.date(), one.charges() + other.charges(), one.total().plus(other.total()),
                one.refusals() + other.refusals(), one.endings() + other.endings()));
    }
}

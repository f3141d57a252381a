package io.renewal.application.port.in;

import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.RenewalStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What will be charged to an account, if nobody does anything.
 *
 * @param account as it is now, with its balance, currency and billing zone
 * @param from now, UTC
 * @param until what is tried before this is foretold, UTC
 * @param pausedSince charges are paused, all or the account's: nothing of this happens until the pause ends; UTC
 * @param days the local days on which anything happens, in order
 * @param charges in order of time
 * @param refusals what will be tried and cannot be ordered, in order of time
 * @param endings what ends and is not renewed automatically, in order of time
 */
public record RenewalForecast(Account account, Instant from, Instant until, Optional<Instant> pausedSince, List<Day> days,
        Listed<ForeseenCharge.Priced> charges, Listed<ForeseenCharge.Refused> refusals, Listed<Ending> endings) {
    public RenewalForecast {
        days = List.copyOf(days);
    }

    /** The price of all charges together, of those too that are not listed one by one. */
    public Money total() {
        return days.stream().map(Day::total).reduce(Money.zero(account.currency()), Money::plus);
    }

    /** The first day by which more will have been due than the balance is now. */
    public Optional<LocalDate> uncoveredFrom() {
        Money due = Money.zero(account.currency());
        for (Day day : days) {
            due = due.plus(day.total());
            if (due.isGreaterThan(account.balance())) {
                return Optional.of(day.date());
            }
        }
        return Optional.empty();
    }

    /**
     * A day in the billing zone.
     *
     * @param total the price of its charges
     */
    public record Day(LocalDate date, long charges, Money total, long refusals, long endings) {}

    /** Something that ends and is not renewed automatically. */
    public record Ending(Instant endTime, InstanceId instanceId, RenewalStatus renewalStatus) {}

    /**
     * The first of what there is.
     *
     * @param count how many there are, those too that are not listed
     */
    public record Listed<T>(List<T> first, long count) {
        public Listed {
            first = List.copyOf(first);
        }

        /** How many are left out. */
        public long leftOut() {
            return count - first.size();
        }
    }
}

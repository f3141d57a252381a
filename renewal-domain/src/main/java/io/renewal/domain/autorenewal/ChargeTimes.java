package io.renewal.domain.autorenewal;

import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When automatic renewals are tried: some days before the end at a time of day in the billing zone, and then daily until the end has moved
 * or the instance is released.
 *
 * <p>Immutable and thread-safe.
 *
 * @param leadDays local days before the end time, 1 or more
 * @param timeOfDay local
 */
public record ChargeTimes(int leadDays, LocalTime timeOfDay) {
    /** @throws IllegalArgumentException if there is no day before the end */
    public ChargeTimes {
        if (leadDays < 1) {
            throw new IllegalArgumentException("an automatic renewal is tried a day before the end at least");
        }
    }

    /** When the next attempt is due, which may have passed; empty if none is made. UTC. */
    public Optional<Instant> nextAt(Instance instance) {
        return instance.isReleased() || !(instance.plan() instanceof Subscription subscription) ? Optional.empty() : nextAt(subscription);
    }

    /** The first end time that nothing is tried for before {@code until}, nor for any later one, whoever is renewed automatically by then. */
    public Instant endsNotTriedBefore(Instant until, BillingCalendar calendar) {
        return calendar.midnightAfter(calendar.prolong(until, timeOfDay, leadDays));
    }

    private Optional<Instant> nextAt(Subscription subscription) {
        AutoRenewal instruction = subscription.autoRenewal();
        return instruction instanceof Charging charging
                ? Optional.of(charging.failedAt().map(failed -> after(failed, subscription.calendar()))
                        .orElseGet(() -> first(subscription, charging.since())))
                : Optional.empty();
    }

    /** The planned first one, or if that was over when it all began, the next; at once if none is left before the end. */
    private Instant first(Subscription subscription, Instant since) {
        BillingCalendar calendar = subscription.calendar();
        Instant end = subscription.term().end();
        Instant planned = calendar.prolong(end, timeOfDay, -leadDays);
        if (!planned.isBefore(since)) {
            return planned;
        }
        Instant next = after(since, calendar);
        return next.isBefore(end) ? next : since;
    }

    /** The next time of day at which attempts are made, after {@code instant}. */
    Instant after(Instant instant, BillingCalendar calendar) {
        Instant today = calendar.prolong(instant, timeOfDay, 0);
        return today.isAfter(instant) ? today : calendar.prolong(instant, timeOfDay, 1);
    }
}

package io.renewal.domain.order;

import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.term.BillingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How long an order waits to be paid.
 *
 * @param longest the longest it waits, positive
 */
public record UnpaidLifetime(Duration longest) {
    /** @throws IllegalArgumentException if it is not positive */
    public UnpaidLifetime {
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("an order waits for some time at least");
        }
    }

    /**
     * When an order placed at {@code now} ends unpaid: after the longest wait, at the release of the instance, or at the order's new
     * end, whichever comes first. A release time that has passed without a release no longer counts: until the release is recorded
     * the instance stays renewable.
     */
    public Instant payBefore(Instance instance, RenewalQuote quote, Instant now) {
        Stream<Instant> release = instance.plan() instanceof Subscription subscription
                ? Stream.of(subscription.releaseAt()).filter(now::isBefore)
                : Stream.empty();
        return Stream.concat(release, Stream.of(now.plus(longest), quote.newEndTime())).min(Instant::compareTo).orElseThrow();
    }

    /** When an order placed at {@code now} for another spec ends unpaid: at the next midnight, as its days count from there, or at the end. */
    public static Instant payBefore(BillingCalendar calendar, SpecChange change, Instant now) {
        Instant midnight = calendar.midnightAfter(now);
        return midnight.isBefore(change.endTime()) ? midnight : change.endTime();
    }
}

package io.renewal.domain.renewal;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Why a renewal is refused, with the data that helps. A refusal has no effect: no order, no event, no money. Where other wishes can be
 * refused for the same reason, the reason is the same.
 */
public sealed interface RenewalRefusal extends RenewalDecision {
    /** That an instance stands so that its term cannot be prolonged, by a renewal or by granted days, nor its spec be changed. */
    sealed interface OfStanding extends RenewalRefusal, GrantRefusal {}

    /** The period is not in the sold set. */
    record InvalidPeriod(int months, List<RenewalPeriod> sold) implements RenewalRefusal {
        public InvalidPeriod {
            sold = List.copyOf(sold);
        }
    }

    /** The spec is not on the price list. */
    record SpecNotSold(SpecId spec) implements RenewalRefusal {}

    /** The instance is paid by use and needs no renewal. */
    record ChargeTypeViolation() implements OfStanding {}

    /** The instance is gone. */
    record InstanceReleased(Instant releasedAt) implements OfStanding {}

    /** The caller believes in another end time; a repeated click or a second browser ends here. */
    record EndTimeMismatch(Instant currentEndTime) implements OfStanding {}

    /** An open order is to be paid or cancelled first. */
    record OrderInProgress(OrderId openOrder) implements OfStanding {}

    /** Another spec was bought already and waits for its time. */
    record ScheduledChangeExists(ScheduledChange change) implements RenewalRefusal {}

    /** The term would reach further than the policy's horizon. */
    record HorizonExceeded(Instant newEndTime, Instant latestEndTime) implements OfStanding {}

    /** The new end would not lie after now. */
    record TermAlreadyOver(Instant newEndTime, Optional<RenewalPeriod> shortestUseful) implements RenewalRefusal {}

    /** The price is not the one that the caller expects. */
    record PriceMismatch(Money currentPrice) implements RenewalRefusal {}
}

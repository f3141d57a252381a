package io.renewal.domain.specchange;

import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal;
import java.time.Instant;
import org.joda.money.Money;

/** Why a change of spec is refused, with the data that helps. A refusal has no effect: no order, no event, no money. */
public sealed interface SpecChangeRefusal extends SpecChangeDecision {
    /** The new spec, or the present one, is not on the price list, so that there is no price for going from the one to the other. */
    record SpecNotSold(SpecId spec) implements SpecChangeRefusal {}

    /** The instance stands so that nothing can be ordered for it. */
    record NotNow(RenewalRefusal.OfStanding reason) implements SpecChangeRefusal {}

    /** Another spec was bought already and waits for its time. */
    record ScheduledChangeExists(ScheduledChange change) implements SpecChangeRefusal {}

    /** The end time has come, or no whole day is left until it that could have another spec. A renewal may bring one. */
    record TermOver(Instant endTime) implements SpecChangeRefusal {}

    /** It has this spec already. */
    record SpecUnchanged(SpecId spec) implements SpecChangeRefusal {}

    /** The price is not the one that the caller expects. */
    record PriceMismatch(Money currentPrice) implements SpecChangeRefusal {}
}

package io.renewal.domain.autorenewal;

import io.renewal.domain.autorenewal.ForeseenCharge.Priced;
import io.renewal.domain.autorenewal.ForeseenCharge.Refused;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Foresees automatic renewals by the rules that they are made by, each upon the one before, as if every one of them were paid and nobody
 * did anything meanwhile. Orders that are open just now are not looked at.
 *
 * <p>Immutable and thread-safe.
 *
 * @param times when attempts are made
 * @param priceList the prices that hold for all of them; none if nothing is sold in the account's currency
 * @param now UTC; what is overdue is tried now
 */
public record ForeseenCharges(ChargeTimes times, Optional<PriceList> priceList, Instant now) {
    /** Stands for orders that nobody has placed; an order for the spec that goes on anyway leaves no trace of its id. */
    private static final OrderId NONE_YET = new OrderId(new UUID(0, 0));

    /** The next one, if the instance is renewed automatically. */
    public Optional<ForeseenCharge> next(Instance instance) {
        return times.nextAt(instance).map(due -> due.isBefore(now) ? now : due)
                .flatMap(at -> charging(instance).map(charging -> at(at, charging, instance)));
    }

    /**
     * All that come before {@code until}, in their order. What is refused is tried again every morning until the release, but told only
     * once for an end time.
     */
    public List<ForeseenCharge> before(Instant until, Instance instance) {
        List<ForeseenCharge> all = new ArrayList<>();
        Instance present = instance;
        Optional<ForeseenCharge> next = next(present);
        while (next.filter(charge -> charge.at().isBefore(until)).isPresent()) {
            ForeseenCharge charge = next.get();
            if (!(charge instanceof Refused && !all.isEmpty() && all.getLast() instanceof Refused)) {
                all.add(charge);
            }
            present = after(charge, present);
            Instant released = ((Subscription) present.plan()).releaseAt();
            next = next(present).filter(later -> later.at().isBefore(released));
        }
        return all;
    }

    private ForeseenCharge at(Instant at, Charging charging, Instance instance) {
        return switch (new Offer(instance, priceList).at(at, charging)) {
            case RenewalQuote quote -> new Priced(at, quote);
            case RenewalRefusal refusal -> new Refused(at, instance.id(), charging.period(), instance.nextSpec(),
                    ((Subscription) instance.plan()).term().end(), refusal);
        };
    }

    /** The instance afterwards. */
    private static Instance after(ForeseenCharge charge, Instance instance) {
        return switch (charge) {
            case Priced priced -> priced.quote().applyTo(instance, NONE_YET, priced.at());
            case Refused refused -> charging(instance).map(charging -> instance.instructed(charging.failed(refused.at()))).orElseThrow();
        };
    }

    private static Optional<Charging> charging(Instance instance) {
        return instance.plan() instanceof Subscription subscription && subscription.autoRenewal() instanceof Charging charging
                ? Optional.of(charging)
                : Optional.empty();
    }
}

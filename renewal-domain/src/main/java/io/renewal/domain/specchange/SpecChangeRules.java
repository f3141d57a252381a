package io.renewal.domain.specchange;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalRefusal.ChargeTypeViolation;
import io.renewal.domain.renewal.RenewalRefusal.OfStanding;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.renewal.Standing;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRefusal.NotNow;
import io.renewal.domain.specchange.SpecChangeRefusal.PriceMismatch;
import io.renewal.domain.specchange.SpecChangeRefusal.ScheduledChangeExists;
import io.renewal.domain.specchange.SpecChangeRefusal.SpecNotSold;
import io.renewal.domain.specchange.SpecChangeRefusal.SpecUnchanged;
import io.renewal.domain.specchange.SpecChangeRefusal.TermOver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which other spec an instance may have at once, and for how much. The reasons to refuse are tried in the order in which callers are told
 * them: first values that can never do, then how the instance stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instance as it is now
 * @param priceList the current one of the account's currency
 * @param openOrder the order that is open for the instance, if an order is what is wished for
 * @param origins what the days of its term came with
 */
public record SpecChangeRules(Instance instance, PriceList priceList, Optional<OrderId> openOrder, Origins origins) {

    /** Decides at {@code now}. */
    public SpecChangeDecision decide(SpecChangeRequest request, Instant now) {
        if (!priceList.sells(request.spec())) {
            return new SpecNotSold(request.spec());
        }
        if (!(instance.plan() instanceof Subscription subscription)) {
            return new NotNow(new ChargeTypeViolation());
        }
        return refusal(subscription, request, now).<SpecChangeDecision>map(refused -> refused)
                .orElseGet(() -> offer(subscription, request, now));
    }

    private Optional<SpecChangeRefusal> refusal(Subscription subscription, SpecChangeRequest request, Instant now) {
        Optional<OfStanding> standing = new Standing(instance, openOrder).refusal(subscription, request.expectedEndTime());
        if (standing.isPresent()) {
            return standing.map(NotNow::new);
        }
        if (subscription.scheduledChange().isPresent()) {
            return subscription.scheduledChange().map(ScheduledChangeExists::new);
        }
        if (subscription.term().isOverAt(now)) {
            return Optional.of(new TermOver(subscription.term().end()));
        }
        return Optional.of(request.spec()).filter(instance.spec()::equals).map(SpecUnchanged::new);
    }

    private SpecChangeDecision offer(Subscription subscription, SpecChangeRequest request, Instant now) {
        if (!priceList.sells(instance.spec())) {
            return new SpecNotSold(instance.spec());
        }
        Instant from = subscription.calendar().midnightFrom(now);
        Instant end = subscription.term().end();
        List<Stretch> left = origins.left(subscription, from);
        if (left.isEmpty()) {
            // It would cost nothing, and go on for nothing after the end where the policy has instances run on.
            return new TermOver(end);
        }
        ChangePrice price = new ChangePrice(instance.spec(), request.spec(), priceList, left);
        SpecChange change = new SpecChange(instance.id(), instance.spec(), request.spec(), from, end, price.price(), price.shares(),
                priceList.id());
        return request.expectedPrice().filter(expected -> !expected.equals(change.price().total()))
                .<SpecChangeDecision>map(_ -> new PriceMismatch(change.price().total())).orElseGet(() -> new Offered(change));
    }
}

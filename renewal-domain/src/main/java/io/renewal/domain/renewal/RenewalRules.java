package io.renewal.domain.renewal;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal.ChargeTypeViolation;
import io.renewal.domain.renewal.RenewalRefusal.HorizonExceeded;
import io.renewal.domain.renewal.RenewalRefusal.InvalidPeriod;
import io.renewal.domain.renewal.RenewalRefusal.OfStanding;
import io.renewal.domain.renewal.RenewalRefusal.PriceMismatch;
import io.renewal.domain.renewal.RenewalRefusal.ScheduledChangeExists;
import io.renewal.domain.renewal.RenewalRefusal.SpecNotSold;
import io.renewal.domain.renewal.RenewalRefusal.TermAlreadyOver;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be renewed, to when, and for how much. The reasons to refuse are tried in the order in which callers are told them: first
 * values that can never do, then how the instance stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instance as it is now
 * @param priceList the current one of the account's currency
 * @param openOrder the order that is open for the instance, if an order is what is wished for
 */
public record RenewalRules(Instance instance, PriceList priceList, Optional<OrderId> openOrder) {

    /** Decides at {@code now}. */
    public RenewalDecision decide(RenewalRequest request, Instant now) {
        Optional<RenewalPeriod> sold = priceList.period(request.periodMonths());
        if (sold.isEmpty()) {
            return new InvalidPeriod(request.periodMonths(), priceList.periods());
        }
        Optional<SpecId> unsold = request.spec().filter(spec -> !priceList.sells(spec));
        if (unsold.isPresent()) {
            return new SpecNotSold(unsold.get());
        }
        if (!(instance.plan() instanceof Subscription subscription)) {
            return new ChargeTypeViolation();
        }
        return refusal(subscription, request).<RenewalDecision>map(refused -> refused)
                .orElseGet(() -> offer(subscription, sold.get(), request, now));
    }

    private Optional<RenewalRefusal> refusal(Subscription subscription, RenewalRequest request) {
        Optional<OfStanding> standing = new Standing(instance, openOrder).refusal(subscription, request.expectedEndTime());
        if (standing.isPresent()) {
            return standing.map(refusal -> refusal);
        }
        Optional<ScheduledChange> scheduled = subscription.scheduledChange();
        return scheduled.filter(change -> request.spec().filter(spec -> !spec.equals(change.spec())).isPresent())
                .map(ScheduledChangeExists::new);
    }

    private RenewalDecision offer(Subscription subscription, RenewalPeriod period, RenewalRequest request, Instant now) {
        SpecId spec = request.spec().orElseGet(instance::nextSpec);
        Optional<Price> price = priceList.price(spec, period);
        if (price.isEmpty()) {
            return new SpecNotSold(spec);
        }
        Instant newEnd = newEnd(subscription, period, now);
        Instant horizon = Standing.horizon(subscription, now);
        if (newEnd.isAfter(horizon)) {
            return new HorizonExceeded(newEnd, horizon);
        }
        if (!newEnd.isAfter(now)) {
            return new TermAlreadyOver(newEnd, shortestUseful(subscription, now));
        }
        if (request.expectedPrice().filter(expected -> !expected.equals(price.get().total())).isPresent()) {
            return new PriceMismatch(price.get().total());
        }
        return new RenewalQuote(instance.id(), period, spec, subscription.term().end(), countsFrom(subscription, now), newEnd,
                anchor(subscription, now), price.get(), priceList.id());
    }

    /** Empty too if even the shortest that reaches beyond now would reach beyond the horizon: what is refused as well helps nobody. */
    private Optional<RenewalPeriod> shortestUseful(Subscription subscription, Instant now) {
        return priceList.periods().stream().filter(period -> newEnd(subscription, period, now).isAfter(now)).findFirst()
                .filter(period -> !newEnd(subscription, period, now).isAfter(Standing.horizon(subscription, now)));
    }

    private Instant newEnd(Subscription subscription, RenewalPeriod period, Instant now) {
        BillingCalendar calendar = subscription.calendar();
        return calendar.prolong(countsFrom(subscription, now), anchor(subscription, now), period);
    }

    private Instant countsFrom(Subscription subscription, Instant now) {
        return startsAnew(subscription, now) ? subscription.calendar().startOfDay(now) : subscription.term().end();
    }

    private Anchor anchor(Subscription subscription, Instant now) {
        return startsAnew(subscription, now) ? subscription.calendar().anchorOf(countsFrom(subscription, now)) : subscription.anchor();
    }

    private boolean startsAnew(Subscription subscription, Instant now) {
        return subscription.policy().lateRenewal() == LateRenewal.FROM_PAYMENT && instance.statusAt(now) == InstanceStatus.LOCKED;
    }
}

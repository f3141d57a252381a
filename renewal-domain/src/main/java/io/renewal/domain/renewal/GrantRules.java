package io.renewal.domain.renewal;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.renewal.GrantRefusal.DaysAlreadyOver;
import io.renewal.domain.renewal.RenewalRefusal.ChargeTypeViolation;
import io.renewal.domain.renewal.RenewalRefusal.HorizonExceeded;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What days may be granted, and to when. The reasons to refuse are tried in the order in which callers are told them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param instance as it is now
 * @param currency the account's
 * @param openOrder the order that is open for the instance
 */
public record GrantRules(Instance instance, CurrencyUnit currency, Optional<OrderId> openOrder) {

    /** Decides at {@code now}. */
    public GrantDecision decide(GrantRequest request, Instant now) {
        if (!(instance.plan() instanceof Subscription subscription)) {
            return new ChargeTypeViolation();
        }
        return new Standing(instance, openOrder).refusal(subscription, Optional.of(request.expectedEndTime()))
                .<GrantDecision>map(refused -> refused).orElseGet(() -> grant(subscription, request, now));
    }

    private GrantDecision grant(Subscription subscription, GrantRequest request, Instant now) {
        BillingCalendar calendar = subscription.calendar();
        Instant end = subscription.term().end();
        LocalTime timeOfDay = subscription.anchor().timeOfDay();
        Instant newEnd = calendar.prolong(end, timeOfDay, request.days());
        Instant horizon = Standing.horizon(subscription, now);
        if (newEnd.isAfter(horizon)) {
            return new HorizonExceeded(newEnd, horizon);
        }
        if (!newEnd.isAfter(now)) {
            int fewest = calendar.daysBeyond(end, timeOfDay, now);
            boolean allowed = !calendar.prolong(end, timeOfDay, fewest).isAfter(horizon);
            return new DaysAlreadyOver(newEnd, allowed ? OptionalInt.of(fewest) : OptionalInt.empty());
        }
        Anchor anchor = new Anchor(calendar.anchorOf(newEnd).dayOfMonth(), timeOfDay);
        return new Grant(instance.id(), request.days(), request.reason(), instance.nextSpec(), end, newEnd, anchor, nothing(request));
    }

    private Price nothing(GrantRequest request) {
        Money zero = Money.zero(currency);
        String days = request.days() == 1 ? "1 day" : request.days() + " days";
        return new Price(zero, List.of(new PriceLine(days + " granted", zero)));
    }
}

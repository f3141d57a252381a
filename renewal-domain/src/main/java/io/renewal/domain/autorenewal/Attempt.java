package io.renewal.domain.autorenewal;

import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.settlement.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One attempt to renew an instance automatically: a new order at the price of the moment, and every method of the account in its order of
 * preference until one pays. An attempt may take several steps, as the provider is asked between them; each begins where the recorded
 * order stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param times when the next attempt would be
 * @param account whose balance is looked at, locked against change
 * @param card what is known of the account's card
 * @param instance as it is recorded, locked against change
 * @param openOrder the order that is recorded as open for it
 */
public record Attempt(ChargeTimes times, Account account, CardOnFile card, Instance instance, Optional<Order> openOrder) {
    /** Told of an attempt that the payment provider gave no answer to. */
    static final String NO_ANSWER = "no_answer";

    /**
     * Decides at {@code now} what is done next.
     *
     * @param id of the order that may be placed
     */
    public AutoRenewalDecision decide(OrderId id, Optional<PriceList> priceList, UnpaidLifetime lifetime, Instant now) {
        Optional<Order> open = openOrder.map(order -> order.asOf(now));
        if (open.isPresent() && open.get() instanceof Paying paying) {
            return postponed(paying, now);
        }
        if (open.isPresent() && open.get() instanceof Unpaid unpaid && isOfToday(unpaid, now)) {
            return new AutoRenewalDecision.GoesOn(goOn(unpaid, now));
        }
        if (times.nextAt(instance).filter(due -> !now.isBefore(due)).isEmpty()) {
            return new AutoRenewalDecision.NotDue();
        }
        return charging().map(charging -> order(charging, id, priceList, lifetime, now)).orElseGet(AutoRenewalDecision.NotDue::new);
    }

    /**
     * Of a charge that nobody knows the end of next morning, the customer is told: it may take days. The same goes for a payment of his own
     * that an attempt has waited for since the morning before.
     */
    private AutoRenewalDecision postponed(Paying paying, Instant now) {
        Optional<Instant> missed = missedFor(paying).filter(morning -> !times.after(morning, account.calendar()).isAfter(now));
        if (missed.isEmpty()) {
            return AutoRenewalDecision.Postponed.untold(paying.id(), instance);
        }
        Instance failed = charging().filter(charging -> charging.failedAt().isEmpty()).flatMap(_ -> missed.map(this::failed))
                .orElse(instance);
        return new AutoRenewalDecision.Postponed(paying.id(), failed, told(Optional.of(paying.id()), NO_ANSWER, failed, now));
    }

    private Optional<Instant> missedFor(Paying paying) {
        Instant placed = paying.details().createdAt();
        return paying.details().origin() == OrderOrigin.AUTO_RENEWAL
                ? Optional.of(placed)
                : times.nextAt(instance).map(due -> due.isBefore(placed) ? placed : due);
    }

    /** Each day has an order of its own, at the price of that day. */
    private boolean isOfToday(Order order, Instant now) {
        return order.details().origin() == OrderOrigin.AUTO_RENEWAL
                && times.after(order.details().createdAt(), account.calendar()).isAfter(now);
    }

    private AutoRenewalDecision order(Charging charging, OrderId id, Optional<PriceList> priceList, UnpaidLifetime lifetime, Instant now) {
        return switch (new Offer(instance, priceList).at(now, charging)) {
            case RenewalRefusal refusal -> refused(refusal, now);
            case RenewalQuote quote -> ordered(id, quote, lifetime, now);
        };
    }

    private AutoRenewalDecision ordered(OrderId id, RenewalQuote quote, UnpaidLifetime lifetime, Instant now) {
        Instant payBefore = lifetime.payBefore(instance, quote, now);
        OrderDetails details = new OrderDetails(id, account.id(), OrderOrigin.AUTO_RENEWAL, quote, now, payBefore);
        OrderPlaced placed = new OrderPlaced(id, details.origin(), details.price(), details.payBefore());
        Settlement settlement = unanswered(now).map(earlier -> afterSilence(earlier, Unpaid.placed(details), placed, now))
                .orElseGet(() -> goOn(Unpaid.placed(details), now).after(placed));
        return new AutoRenewalDecision.Ordered(ended(now), settlement);
    }

    /** An attempt of an earlier day that the provider did not answer to has failed, however this one goes: nobody waits for days untold. */
    private Settlement afterSilence(Cancelled earlier, Unpaid order, OrderPlaced placed, Instant now) {
        Instance failed = failed(earlier.details().createdAt());
        return new Attempt(times, account, card, failed, openOrder).goOn(order, now).after(placed)
                .after(told(Optional.of(earlier.id()), NO_ANSWER, failed, now));
    }

    /** What is open of an earlier attempt. */
    private Optional<Cancelled> unanswered(Instant now) {
        return ended(now).filter(open -> open.details().origin() == OrderOrigin.AUTO_RENEWAL);
    }

    /** What was open makes room. */
    private Optional<Cancelled> ended(Instant now) {
        return openOrder.map(order -> order.asOf(now))
                .map(open -> open instanceof Unpaid unpaid ? unpaid.cancel(CancellationReason.SUPERSEDED, now) : (Cancelled) open);
    }

    private AutoRenewalDecision refused(RenewalRefusal refusal, Instant now) {
        Instance failed = failed(now);
        // A customer's own order stays: nothing takes its place.
        return new AutoRenewalDecision.Refused(unanswered(now), failed, told(Optional.empty(), code(refusal), failed, now));
    }

    private static String code(RenewalRefusal refusal) {
        return switch (refusal) {
            case RenewalRefusal.InvalidPeriod _ -> "period_not_sold";
            case RenewalRefusal.SpecNotSold _ -> "spec_not_sold";
            case RenewalRefusal.HorizonExceeded _ -> "horizon_exceeded";
            case RenewalRefusal.TermAlreadyOver _ -> "term_already_over";
            case RenewalRefusal.ChargeTypeViolation _,RenewalRefusal.InstanceReleased _,RenewalRefusal.EndTimeMismatch _,RenewalRefusal.OrderInProgress _,RenewalRefusal.ScheduledChangeExists _,RenewalRefusal.PriceMismatch _ ->
                throw new IllegalStateException("nobody was asked for that: " + refusal);
        };
    }

    /** Tries what was not tried yet. */
    private Settlement goOn(Unpaid order, Instant now) {
        if (charging().isEmpty()) {
            return cancelled(order, CancellationReason.REQUESTED, List.of(), instance, now);
        }
        if (order.details().price().isZero()) {
            return fromBalance(order, now);
        }
        Optional<PaymentMethod> next = account.preferences().paymentOrder().stream()
                .filter(method -> order.attempts().stream().noneMatch(tried -> tried.method() == method)).filter(this::canPay).findFirst();
        return next.map(method -> goOn(order, method, now)).orElseGet(() -> givenUp(order, now));
    }

    private Settlement goOn(Unpaid order, PaymentMethod method, Instant now) {
        if (method == PaymentMethod.BALANCE) {
            return fromBalance(order, now);
        }
        return switch (card) {
            case CardOnFile.Kept kept -> Settlement.unchanged(order.pay(Tender.Card.offSession(kept.card()), now), instance);
            case CardOnFile.NotAskedFor _,CardOnFile.None _ -> Settlement.unchanged(order, instance);
        };
    }

    private Settlement fromBalance(Unpaid order, Instant now) {
        Settlement settlement = Settlement.conclude(order.pay(Tender.BALANCE, now), instance, account.answerFor(order.details().price()),
                now);
        return settlement.order() instanceof Unpaid declined ? goOn(declined, now).after(settlement.events()) : settlement;
    }

    private boolean canPay(PaymentMethod method) {
        return switch (method) {
            case BALANCE -> true;
            case CARD -> !(card instanceof CardOnFile.None);
            // Nobody is there to look at a page.
            case HOSTED -> false;
        };
    }

    private Settlement givenUp(Unpaid order, Instant now) {
        Instant placed = order.details().createdAt();
        // A clock that was set back meanwhile must not make the same day come again.
        Instance failed = failed(now.isBefore(placed) ? placed : now);
        String reason = order.attempts().reversed().stream().map(Ended::declineReason).flatMap(Optional::stream).findFirst()
                .map(DeclineReason::code).orElse(order.attempts().isEmpty() ? "no_payment_method" : NO_ANSWER);
        return cancelled(order, CancellationReason.DECLINED, told(Optional.of(order.id()), reason, failed, now), failed, now);
    }

    private static Settlement cancelled(Unpaid order, CancellationReason reason, List<InstanceEvent> more, Instance instance, Instant now) {
        return new Settlement(order.cancel(reason, now), instance, List.of(),
                Stream.concat(Stream.of(new OrderCancelled(order.id(), reason)), more.stream()).toList());
    }

    private Instance failed(Instant now) {
        return charging().map(charging -> instance.instructed(charging.failed(now))).orElse(instance);
    }

    /** Only the first failure for an end time is told; with the attempt after the one that may be made right now. */
    private List<InstanceEvent> told(Optional<OrderId> order, String reason, Instance failed, Instant now) {
        return charging().filter(before -> before.failedAt().isEmpty()).flatMap(_ -> times.nextAt(failed))
                .map(next -> next.isAfter(now) ? next : times.after(now, account.calendar()))
                .<InstanceEvent>map(next -> new AutoRenewalFailed(order, reason, next)).stream().toList();
    }

    private Optional<Charging> charging() {
        return instance.plan() instanceof Subscription subscription && subscription.autoRenewal() instanceof Charging charging
                ? Optional.of(charging)
                : Optional.empty();
    }
}

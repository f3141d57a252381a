package io.renewal.domain.settlement;

import static io.renewal.domain.Examples.ACME;
import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SHANGHAI;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.oneOf;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;

import io.renewal.domain.giveback.GiveBackDecision.GivenBack;
import io.renewal.domain.giveback.GivingBack;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.specchange.Origins;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRequest;
import io.renewal.domain.specchange.SpecChangeRules;
import io.renewal.domain.Examples;
import io.renewal.domain.InstanceExample;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.AccountPreferences;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A customer, an operator and a provider who do whatever comes to their minds with one instance, on the pure domain: what is refused is
 * left, what is decided is kept. The shop adds no rule of its own, so that what holds here holds by the rules.
 */
final class WalkingShop {
    private final RandomGenerator random;
    final Map<OrderId, Order> orders = new LinkedHashMap<>();
    final List<Movement> ledger = new ArrayList<>();
    Instance instance;
    Account account = new Account(ACME, "Acme", SHANGHAI, cny("0.00"), AccountPreferences.DEFAULT);
    int grants;
    int givenBack;
    private final SpecId registered;
    Instant now = Examples.shanghai("2024-02-01T09:30");

    WalkingShop(RandomGenerator random) {
        this.random = random;
        LateRenewal late = oneOf(List.of(LateRenewal.values()), random);
        instance = InstanceExample.anInstance().anchoredOn(29 + random.nextInt(3))
                .under(Examples.policy("any", random.nextInt(10), 20, late)).build();
        registered = instance.spec();
    }

    /** Does one thing, and tells what. */
    String step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextLong(10_000) : random.nextLong(1_000)));
        instance = instance.asOf(now);
        orders.replaceAll((_, order) -> order.asOf(now));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> order();
            case 3, 4 -> any(Unpaid.class, this::pay);
            case 5, 6 -> any(Paying.class, order -> conclude(order, answer()));
            case 7 -> any(Unpaid.class, order -> keep(order.cancel(CancellationReason.REQUESTED, now)));
            case 8 -> any(Paying.class, order -> keep(order.voidedAndCancelled(CancellationReason.SUPERSEDED, now)));
            case 9 -> any(RefundDue.class, this::refund);
            case 11 -> changeSpec();
            case 12, 13, 14 -> giveBackRecent();
            case 10 -> random.nextInt(8) == 0 ? any(Cancelled.class, this::payTooLate) : topUp();
            default -> random.nextInt(8) == 0 ? grant() : "nothing";
        };
    }

    /** The provider answers everything at last. */
    void answerAll() {
        for (Order order : List.copyOf(orders.values())) {
            if (order instanceof Paying paying) {
                conclude(paying, answer());
            }
        }
    }

    private String order() {
        Optional<OrderId> open = orders.values().stream().filter(order -> order.status().isOpen()).map(Order::id).findFirst();
        Instant believed = random.nextInt(5) == 0 ? endOf(instance).minusSeconds(1) : endOf(instance);
        RenewalRequest request = new RenewalRequest(1 + random.nextInt(13),
                random.nextInt(3) == 0 ? Optional.of(oneOf(List.of(SMALL, LARGE), random)) : Optional.empty(), Optional.of(believed),
                Optional.empty());
        if (new RenewalRules(instance, PRICES, open).decide(request, now) instanceof RenewalQuote quote) {
            return keep(OrderExample.placed(Examples.orderId(orders.size() + 1), instance, quote, now));
        }
        return "refused";
    }

    private String changeSpec() {
        Optional<OrderId> open = orders.values().stream().filter(order -> order.status().isOpen()).map(Order::id).findFirst();
        List<Order> valid = orders.values().stream().filter(Paid.class::isInstance).toList();
        SpecChangeRules rules = new SpecChangeRules(instance, PRICES, open, new Origins(registered, valid, Map.of(PRICES.id(), PRICES)));
        if (rules.decide(SpecChangeRequest.forQuote(oneOf(List.of(SMALL, LARGE), random)), now) instanceof Offered(SpecChange change)) {
            OrderDetails details = new OrderDetails(Examples.orderId(orders.size() + 1), ACME, OrderOrigin.MANUAL, change, now,
                    UnpaidLifetime.payBefore(SHANGHAI, change, now));
            return change.isUpgrade() ? keep(Unpaid.placed(details)) : settle(Settlement.atOnce(details, instance, now));
        }
        return "refused";
    }

    /** One of the last orders that are paid: older ones have begun. */
    private String giveBackRecent() {
        List<Paid> paid = orders.values().stream().filter(Paid.class::isInstance).map(Paid.class::cast).toList();
        return paid.isEmpty() ? "nothing paid" : giveBack(paid.reversed().get(random.nextInt(Math.min(3, paid.size()))));
    }

    private String giveBack(Paid order) {
        Optional<Order> open = orders.values().stream().filter(other -> other.status().isOpen()).findFirst();
        if (new GivingBack(instance, open, List.copyOf(orders.values())).decide(order, now) instanceof GivenBack decision) {
            givenBack++;
            String told = settle(decision.settlement());
            return decision.refund().map(this::settle).orElse(told);
        }
        return "refused";
    }

    private String pay(Unpaid order) {
        if (random.nextInt(3) == 0) {
            return conclude(order.pay(Tender.BALANCE, now), account.answerFor(order.details().price()));
        }
        Paying paying = order.pay(random.nextBoolean() ? OrderExample.CARD : OrderExample.PAGE, now);
        return keep(paying.goingOn(paying.attempt().knownAs(new ProviderReference("payment of " + paying.attemptId()))));
    }

    private PaymentAnswer answer() {
        return switch (random.nextInt(4)) {
            case 0 -> new PaymentAnswer.Declined(new DeclineReason("stolen_card"));
            case 1 -> new PaymentAnswer.Voided();
            default -> new PaymentAnswer.Paid();
        };
    }

    private String conclude(Paying order, PaymentAnswer answer) {
        return settle(Settlement.conclude(order, instance, answer, now));
    }

    private String settle(Settlement settlement) {
        instance = settlement.instance();
        settlement.movements().forEach(this::post);
        return keep(settlement.order());
    }

    private String payTooLate(Cancelled order) {
        return order.attempts().stream().flatMap(attempt -> attempt.payment().stream()).findAny()
                .map(payment -> settle(Settlement.paidTooLate(order, payment, instance, now))).orElse("no way to pay");
    }

    private String refund(RefundDue order) {
        return settle(Settlement.refunded(order, instance, random.nextBoolean() ? order.paidBy().method() : PaymentMethod.BALANCE, now));
    }

    private String topUp() {
        post(Movement.adjustment(cny("100.00")));
        return "top-up";
    }

    /** Days for nothing, also while an order is open: then that order cannot be done as ordered any more. */
    private String grant() {
        grants++;
        Term term = subscriptionOf(instance).term();
        Instant end = SHANGHAI.plusDays(term.end(), 1 + random.nextInt(5));
        instance = instance.renewed(new Term(term.start(), end), SHANGHAI.anchorOf(end), instance.nextSpec(), Examples.orderId(0), now);
        return "grant";
    }

    private void post(Movement movement) {
        ledger.add(movement);
        account = new Account(account.id(), account.name(), account.calendar(), account.balance().plus(movement.effectOnBalance()),
                account.preferences());
    }

    private String keep(Order order) {
        orders.put(order.id(), order);
        return order.id() + " " + order.status();
    }

    private interface Doing<T> {
        String to(T order);
    }

    /** Does something to one of the orders in a state, if there are any. */
    private <T extends Order> String any(Class<T> state, Doing<T> doing) {
        List<T> candidates = orders.values().stream().filter(state::isInstance).map(state::cast).toList();
        return candidates.isEmpty() ? "no " + state.getSimpleName() : doing.to(oneOf(candidates, random));
    }
}

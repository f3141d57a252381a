package io.renewal.domain.autorenewal;

import static io.renewal.domain.Examples.ACME;
import static io.renewal.domain.Examples.CNY;
import static io.renewal.domain.Examples.SHANGHAI;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.factor;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;

import io.renewal.domain.Examples;
import io.renewal.domain.InstanceExample;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.AccountPreferences;
import io.renewal.domain.autorenewal.AutoRenewalDecision.GoesOn;
import io.renewal.domain.autorenewal.AutoRenewalDecision.Ordered;
import io.renewal.domain.autorenewal.AutoRenewalDecision.Refused;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first attempt for the example: seven days before its end, at eight in the morning in Shanghai, for a month at 60.00, which the
 * balance covers; and whatever a test says instead.
 */
final class AttemptCase {
    static final ChargeTimes TIMES = new ChargeTimes(7, LocalTime.of(8, 0));
    static final Charging MONTHLY = Charging.from(RenewalPeriod.ofMonths(1), shanghai("2024-02-01T10:00"));
    static final Instant FIRST = shanghai("2024-02-22T08:00");
    static final OrderId ID = orderId(7);
    static final CardId CARD = new CardId("card_1");
    final InstanceExample instance = InstanceExample.anInstance();
    AutoRenewal instruction = MONTHLY;
    String balance = "60.00";
    List<PaymentMethod> paymentOrder = AccountPreferences.DEFAULT.paymentOrder();
    CardOnFile card = new CardOnFile.None();
    Optional<Order> open = Optional.empty();
    Optional<PriceList> prices = Optional.of(Examples.PRICES);
    Instant now = FIRST;

    /** With an order that was placed at some local time and still waits. */
    AttemptCase waiting(OrderOrigin origin, String placedAt) {
        open = Optional.of(order(origin, placedAt));
        return this;
    }

    /** An order of the example for three months if it is the customer's own, else for one. */
    Unpaid order(OrderOrigin origin, String placedAt) {
        Instant placed = shanghai(placedAt);
        RenewalQuote quote = OrderExample.quote(instance.build(), origin == OrderOrigin.MANUAL ? 3 : 1, Optional.empty(), placed);
        return Unpaid.placed(new OrderDetails(orderId(1), ACME, origin, quote, placed, OrderExample.SEVEN_DAYS.payBefore(instance.build(),
                quote, placed)));
    }

    AttemptCase at(String local) {
        now = shanghai(local);
        return this;
    }

    Instance instance() {
        return instance.instructed(instruction).build();
    }

    AutoRenewalDecision decide() {
        AccountPreferences preferences = new AccountPreferences(Locale.ENGLISH, paymentOrder);
        Account account = new Account(ACME, "Acme", SHANGHAI, cny(balance), preferences);
        return new Attempt(TIMES, account, card, instance(), open).decide(ID, prices, OrderExample.SEVEN_DAYS, now);
    }

    /** What was decided on an order, be it a new one or not. */
    Settlement settlement() {
        return switch (decide()) {
            case Ordered ordered -> ordered.settlement();
            case GoesOn goesOn -> goesOn.settlement();
            case AutoRenewalDecision other -> throw new AssertionError("no order: " + other);
        };
    }

    Ordered ordered() {
        if (decide() instanceof Ordered ordered) {
            return ordered;
        }
        throw new AssertionError("no new order: " + decide());
    }

    Refused refused() {
        if (decide() instanceof Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + decide());
    }

    /** Where a month costs less than half a cent. */
    static PriceList forNothing() {
        PriceList list = Examples.PRICES;
        return new PriceList(list.id(), CNY, list.effectiveFrom(), list.specs(), list.periods(), List.of(factor(1, "0.00001")));
    }
}

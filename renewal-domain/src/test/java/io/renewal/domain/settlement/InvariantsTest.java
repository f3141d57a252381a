package io.renewal.domain.settlement;

import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.ForSeeds;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.order.OrderTransition;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What must always hold, whatever customer, operator and provider do in whatever order. */
class InvariantsTest {
    private static final int STEPS = 1_000;

    @ForSeeds
    void whatMustAlwaysHoldHoldsAfterEveryStep(long seed) {
        WalkingShop shop = new WalkingShop(Examples.random(seed));
        Reckoning reckoning = new Reckoning(endOf(shop.instance), subscriptionOf(shop.instance).anchor(), 0);
        for (int i = 0; i < STEPS; i++) {
            Map<OrderId, Order> before = Map.copyOf(shop.orders);
            Instant oldEnd = endOf(shop.instance);
            int grants = shop.grants;
            String told = "step " + i + ": " + shop.step() + " at " + shop.now;

            Optional<RenewalQuote> back = newlyGivenBack(before, shop);
            reckoning = shop.grants > grants || back.isPresent() ? Reckoning.anew(shop) : reckoning.after(newlyPaid(before, shop));
            assertEquals(reckoning.end(), endOf(shop.instance), () -> "a term moves by what was paid for; " + told);
            if (endOf(shop.instance).isBefore(oldEnd)) {
                RenewalQuote last = back.orElseThrow(() -> new AssertionError("nothing else moves a term back; " + told));
                assertEquals(oldEnd, last.newEndTime(), () -> "only the last is given back; " + told);
                assertEquals(last.currentEndTime(), endOf(shop.instance), told);
                assertTrue(shop.now.isBefore(last.countsFrom()), () -> "only what has not begun is given back; " + told);
            }
            assertOneRenewalPaidPerOldEnd(shop, told);
            assertMoneyAndOrdersAgree(shop, told);
            assertTrue(open(shop) <= 1, () -> "one open order at most; " + told);
            assertOnlyWaysOfTheTable(before, shop, told);
        }
        shop.answerAll();
        assertEquals(0, shop.orders.values().stream().filter(order -> order.status() == OrderStatus.PAYING).count());
    }

    @Test
    void theWalksMeetEveryStateAndEveryKindOfRefund() {
        Set<OrderStatus> met = EnumSet.noneOf(OrderStatus.class);
        int givenBack = 0;
        boolean downgraded = false;
        for (long seed = 1; seed <= 5; seed++) {
            WalkingShop shop = new WalkingShop(Examples.random(seed));
            for (int i = 0; i < STEPS; i++) {
                shop.step();
                shop.orders.values().stream().map(Order::status).forEach(met::add);
            }
            givenBack += shop.givenBack;
            downgraded |= in(shop, OrderStatus.PAID).anyMatch(order -> order.details().price().isNegative());
        }
        assertEquals(EnumSet.allOf(OrderStatus.class), met);
        assertTrue(givenBack >= 10, "renewals are given back: " + givenBack);
        assertTrue(downgraded, "a cheaper spec gives money back");
    }

    /** The end reckoned otherwise: all months since a start at once, not one renewal after another. */
    private record Reckoning(Instant start, Anchor anchor, int months) {
        static Reckoning anew(WalkingShop shop) {
            return new Reckoning(endOf(shop.instance), subscriptionOf(shop.instance).anchor(), 0);
        }

        Reckoning after(List<RenewalQuote> paid) {
            assertTrue(paid.size() <= 1, "one answer concludes one order");
            return paid.isEmpty() ? this : after(paid.getFirst());
        }

        private Reckoning after(RenewalQuote paid) {
            return paid.countsFrom().equals(end()) && paid.anchor().equals(anchor)
                    ? new Reckoning(start, anchor, months + paid.period().months())
                    : new Reckoning(paid.countsFrom(), paid.anchor(), paid.period().months());
        }

        Instant end() {
            return months == 0 ? start : Examples.SHANGHAI.prolong(start, anchor, RenewalPeriod.ofMonths(months));
        }
    }

    private static void assertOneRenewalPaidPerOldEnd(WalkingShop shop, String told) {
        List<Instant> oldEnds = in(shop, OrderStatus.PAID).flatMap(InvariantsTest::quote).map(RenewalQuote::currentEndTime).toList();
        assertEquals(Set.copyOf(oldEnds).size(), oldEnds.size(), () -> "one renewal per old end; " + told);
    }

    private static void assertMoneyAndOrdersAgree(WalkingShop shop, String told) {
        Money owedOrEarned = in(shop, OrderStatus.PAID, OrderStatus.REFUND_DUE).map(order -> order.details().price())
                .reduce(cny("0.00"), Money::plus);
        assertEquals(owedOrEarned, received(shop, LedgerAccount.REVENUE), () -> "payments less refunds are the orders' prices; " + told);
        assertEquals(shop.account.balance(), received(shop, LedgerAccount.BALANCE), told);
        Money all = Arrays.stream(LedgerAccount.values()).map(account -> received(shop, account)).reduce(Money::plus).orElseThrow();
        assertTrue(all.isZero(), () -> "postings balance; " + told);
    }

    private static void assertOnlyWaysOfTheTable(Map<OrderId, Order> before, WalkingShop shop, String told) {
        before.forEach((id, order) -> {
            OrderStatus from = order.status();
            OrderStatus to = status(shop.orders, id);
            boolean known = from == to || Arrays.stream(OrderTransition.values()).anyMatch(way -> way.from() == from && way.to() == to);
            // What is paid from the balance is Paying for no longer than a step, and what is given back to it RefundDue.
            boolean atOnce = (from == OrderStatus.UNPAID && Set.of(OrderStatus.PAID, OrderStatus.REFUND_DUE).contains(to))
                    || (from == OrderStatus.PAID && to == OrderStatus.REFUNDED);
            assertTrue(known || atOnce, () -> from + " to " + to + "; " + told);
        });
    }

    private static List<RenewalQuote> newlyPaid(Map<OrderId, Order> before, WalkingShop shop) {
        return in(shop, OrderStatus.PAID).filter(order -> !wasPaid(before, order)).flatMap(InvariantsTest::quote).toList();
    }

    private static Optional<RenewalQuote> newlyGivenBack(Map<OrderId, Order> before, WalkingShop shop) {
        return in(shop, OrderStatus.REFUND_DUE, OrderStatus.REFUNDED).filter(order -> wasPaid(before, order)).flatMap(InvariantsTest::quote)
                .findFirst();
    }

    private static boolean wasPaid(Map<OrderId, Order> before, Order order) {
        return Optional.ofNullable(before.get(order.id())).filter(Order.Paid.class::isInstance).isPresent();
    }

    private static OrderStatus status(Map<OrderId, Order> orders, OrderId id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow().status();
    }

    private static long open(WalkingShop shop) {
        return shop.orders.values().stream().filter(order -> order.status().isOpen()).count();
    }

    private static Stream<Order> in(WalkingShop shop, OrderStatus... statuses) {
        return shop.orders.values().stream().filter(order -> List.of(statuses).contains(order.status()));
    }

    private static Money received(WalkingShop shop, LedgerAccount account) {
        return shop.ledger.stream().filter(movement -> movement.from() == account || movement.to() == account)
                .map((Movement movement) -> movement.to() == account ? movement.amount() : movement.amount().negated())
                .reduce(cny("0.00"), Money::plus);
    }

    private static Stream<RenewalQuote> quote(Order order) {
        return order.details().purchase() instanceof RenewalQuote quote ? Stream.of(quote) : Stream.empty();
    }
}

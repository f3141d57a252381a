package io.renewal.domain.specchange;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.order.OrderExample;
import io.renewal.domain.InstanceExample;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRefusal.NotNow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Which other spec may be had at once, and what having it does. */
class SpecChangeRulesTest {
    private static final Instant NOW = shanghai("2024-02-08T10:00");
    private static final SpecId UNKNOWN = new SpecId("no.such.spec");
    private static final Instant ANOTHER_END = END.minusSeconds(1);

    /** All that can be wrong, taken away one after the other. */
    private static final class Wish {
        final InstanceExample instance = anInstance();
        SpecId spec = LARGE;
        Instant believedEnd = END;
        Optional<OrderId> open = Optional.empty();
        Optional<Money> expectedPrice = Optional.empty();
        Instant now = NOW;

        SpecChangeDecision decide() {
            return decide(instance.build());
        }

        SpecChangeDecision decide(Instance as) {
            SpecChangeRequest request = new SpecChangeRequest(spec, Optional.of(believedEnd), expectedPrice);
            return new SpecChangeRules(as.asOf(now), PRICES, open, new Origins(SMALL, List.of(), Map.of())).decide(request, now);
        }
    }

    @Test
    void reasonsAreToldInTheirOrder() {
        Wish wish = new Wish();
        wish.spec = UNKNOWN;
        wish.believedEnd = ANOTHER_END;
        wish.open = Optional.of(orderId(7));
        wish.expectedPrice = Optional.of(cny("1.00"));
        wish.instance.paidByUse().releasedAt(NOW);
        assertEquals(new SpecChangeRefusal.SpecNotSold(UNKNOWN), wish.decide());

        wish.spec = SMALL;
        assertEquals(new NotNow(new RenewalRefusal.ChargeTypeViolation()), wish.decide());

        Wish prepaid = new Wish();
        prepaid.spec = SMALL;
        prepaid.believedEnd = ANOTHER_END;
        prepaid.open = Optional.of(orderId(7));
        prepaid.expectedPrice = Optional.of(cny("1.00"));
        assertEquals(new NotNow(new RenewalRefusal.InstanceReleased(NOW)), prepaid.decide(anInstance().releasedAt(NOW).build()));
        assertEquals(new NotNow(new RenewalRefusal.EndTimeMismatch(END)), prepaid.decide());

        prepaid.believedEnd = END;
        assertEquals(new NotNow(new RenewalRefusal.OrderInProgress(orderId(7))), prepaid.decide());

        prepaid.open = Optional.empty();
        Instant later = END.plusSeconds(9);
        assertEquals(new SpecChangeRefusal.ScheduledChangeExists(new ScheduledChange(LARGE, later, orderId(900))),
                prepaid.decide(anInstance().changingTo(LARGE, later).build()));

        prepaid.now = END;
        assertEquals(new SpecChangeRefusal.TermOver(END), prepaid.decide());

        prepaid.now = END.minusNanos(1);
        assertEquals(new SpecChangeRefusal.SpecUnchanged(SMALL), prepaid.decide());

        prepaid.spec = LARGE;
        assertEquals(new SpecChangeRefusal.TermOver(END), prepaid.decide(), "no whole day is left");

        prepaid.now = NOW;
        assertEquals(new SpecChangeRefusal.PriceMismatch(cny("40.00")), prepaid.decide());

        prepaid.expectedPrice = Optional.of(cny("40.00"));
        assertInstanceOf(Offered.class, prepaid.decide());
    }

    @Test
    void aSpecThatWasScheduledAndHasItsTimeIsThePresentOne() {
        Wish wish = new Wish();
        Instance changed = anInstance().changingTo(LARGE, NOW).build();
        assertEquals(new SpecChangeRefusal.SpecUnchanged(LARGE), wish.decide(changed));
        wish.spec = SMALL;
        assertInstanceOf(Offered.class, wish.decide(changed));
    }

    @Test
    void fromASpecThatIsNotSoldThereIsNoPrice() {
        Instance odd = anInstance().build().respecified(UNKNOWN);
        assertEquals(new SpecChangeRefusal.SpecNotSold(UNKNOWN), new Wish().decide(odd));
    }

    @Test
    void anUpgradeAppliesOnceItIsPaid() {
        Instance instance = anInstance().build();
        Unpaid order = placed(new Wish());
        Settlement paid = Settlement.conclude(order.pay(OrderExample.CARD, NOW), instance, new PaymentAnswer.Paid(), NOW);
        assertEquals(instance.respecified(LARGE), paid.instance());
        assertEquals(OrderStatus.PAID, paid.order().status());
        assertEquals(List.of(new Movement(LedgerAccount.PROVIDER_CLEARING, LedgerAccount.REVENUE, cny("40.00"))), paid.movements());
        assertEquals(List.of(new SpecChanged(orderId(1), SMALL, LARGE)), paid.events());
    }

    @Test
    void aDowngradeIsPaidAtOnceByGivingBackToTheBalance() {
        Wish wish = new Wish();
        wish.spec = SMALL;
        Instance large = anInstance().build().respecified(LARGE);
        SpecChange change = ((Offered) wish.decide(large)).change();
        OrderDetails details = new OrderDetails(orderId(1), large.accountId(), OrderOrigin.MANUAL, change, NOW, NOW);
        Settlement settled = Settlement.atOnce(details, large, NOW);
        assertEquals(large.respecified(SMALL), settled.instance());
        assertEquals(new Order.Paid(details, List.of(), NOW), settled.order());
        assertEquals(List.of(new Movement(LedgerAccount.REVENUE, LedgerAccount.BALANCE, change.price().total().abs())),
                settled.movements());
    }

    @Test
    void paidAfterTheInstanceHasChangedIsPaidInVain() {
        Unpaid order = placed(new Wish());
        List<Instance> changed = List.of(anInstance().endingAt(END.plusSeconds(1)).build(), anInstance().releasedAt(NOW).build(),
                anInstance().paidByUse().build(), anInstance().build().respecified(new SpecId("other")),
                anInstance().changingTo(LARGE, END).build(), anInstance().changingTo(LARGE, NOW).build());
        for (Instance instance : changed) {
            Settlement paid = Settlement.conclude(order.pay(OrderExample.PAGE, NOW), instance, new PaymentAnswer.Paid(), NOW);
            assertEquals(OrderStatus.REFUND_DUE, paid.order().status(), instance::toString);
            assertEquals(instance, paid.instance());
        }
    }

    @Test
    void paidAfterTheEndItIsPaidInVain() {
        Instance instance = anInstance().build();
        SpecChange change = (SpecChange) placed(new Wish()).details().purchase();
        assertTrue(change.stillFits(instance, END.minusNanos(1)));
        assertFalse(change.stillFits(instance, END));
        assertThrows(IllegalStateException.class, () -> change.applyTo(instance, orderId(1), END));
    }

    private static Unpaid placed(Wish wish) {
        Offered offered = assertInstanceOf(Offered.class, wish.decide());
        return Unpaid
                .placed(new OrderDetails(orderId(1), wish.instance.build().accountId(), OrderOrigin.MANUAL, offered.change(), NOW, END));
    }
}

package io.renewal.application.payment;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.Tender;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that get lost, at every step, alone and in pairs, on every way that a payment can go: once the provider answers again, an order
 * is Paid with one charge, or not paid with no money kept.
 */
class EveryFaultTest {
    /** The ways. */
    enum Way {
        GOOD_CARD, EMPTY_CARD, ASKING_CARD, PAGE_PAID, PAGE_LEFT, CANCELLED, PAID_AFTER_CANCELLING
    }

    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final FakeProvider provider = application.provider();
    private final TestCaller acme = application.customer(ACME);
    private final OrderId order = acme.place(REDIS, 3);

    static Stream<Arguments> everything() {
        List<Fault> faults = Arrays.stream(Call.values())
                .flatMap(call -> Arrays.stream(Loss.values()).map(loss -> new Fault(call, loss))).toList();
        return Arrays.stream(Way.values()).flatMap(
                way -> faults.stream().flatMap(first -> faults.stream().map(second -> Arguments.of(way, first, second))));
    }

    @ParameterizedTest(name = "{0}, {1} then {2}")
    @MethodSource("everything")
    void theMoneyIsAccountedFor(Way way, Fault first, Fault second) {
        provider.plan(first);
        provider.plan(second);
        go(way);
        for (int i = 0; i < 6; i++) {
            application.reconcileAfter(Duration.ofMinutes(20));
        }
        application.passTimeTo(Examples.NOW.plus(Duration.ofMinutes(31)));
        for (int i = 0; i < 6; i++) {
            application.reconcileAfter(Duration.ofMinutes(20));
        }
        Order after = acme.order(order);
        assertFalse(after instanceof Order.Paying || after instanceof Order.RefundDue, "in doubt for ever");
        boolean paid = after.status() == OrderStatus.PAID;
        assertEquals(paid ? 1 : 0, provider.kept(order));
        assertEquals(paid, acme.term(REDIS).term().end().isAfter(TERM_END));
        assertEquals(true, provider.taken(order) <= 1, "charged twice");
    }

    private void go(Way way) {
        switch (way) {
            case GOOD_CARD -> acme.pay(order, Tender.Card.offSession(FakeProvider.GOOD_CARD));
            case EMPTY_CARD -> acme.pay(order, Tender.Card.offSession(FakeProvider.EMPTY_CARD));
            case ASKING_CARD -> acme.pay(order, Tender.Card.offSession(FakeProvider.ASKING_CARD));
            case PAGE_PAID -> {
                acme.pay(order, Examples.PAGE);
                customerPays();
            }
            case PAGE_LEFT -> acme.pay(order, Examples.PAGE);
            case CANCELLED -> {
                acme.pay(order, Examples.PAGE);
                acme.cancel(order);
            }
            case PAID_AFTER_CANCELLING -> {
                acme.pay(order, Examples.PAGE);
                acme.cancel(order);
                customerPays();
            }
        }
    }

    /** On the page that they were shown, if they were. */
    private void customerPays() {
        acme.order(order).attempts().stream().flatMap(attempt -> attempt.payment().stream()).forEach(provider::customerPays);
    }
}

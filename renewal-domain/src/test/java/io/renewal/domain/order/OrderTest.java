package io.renewal.domain.order;

import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paid;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {
    private static final ProviderReference PAYMENT = new ProviderReference("pi_1");
    private static final Instant NOW = shanghai("2024-02-10T10:00");
    private static final Instance INSTANCE = anInstance().build();
    private static final DeclineReason STOLEN = new DeclineReason("stolen_card");
    private final Unpaid unpaid = OrderExample.unpaid(INSTANCE, NOW);
    private final Instant payBefore = unpaid.details().payBefore();

    @Test
    void aNewOrderWaitsAndNothingWasTried() {
        assertEquals(List.of(), unpaid.attempts());
        assertEquals(cny("60.00"), unpaid.details().price());
        assertEquals(INSTANCE.id(), unpaid.details().instanceId());
    }

    @Test
    void anUnpaidOrderIsOverAtPayBefore() {
        assertSame(unpaid, unpaid.asOf(payBefore.minusNanos(1)));
        Cancelled over = new Cancelled(unpaid.details(), List.of(), CancellationReason.NOT_PAID_IN_TIME, payBefore);
        assertEquals(over, unpaid.asOf(payBefore));
        assertEquals(over, unpaid.asOf(payBefore.plusSeconds(86_400)));
    }

    /** Also a Paying one: only the confirmation that no money can move any more ends it. */
    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "UNPAID")
    void noOtherOrderIsEndedByTime(OrderStatus status) {
        Order order = OrderExample.in(status, INSTANCE, NOW);
        assertSame(order, order.asOf(payBefore.plusSeconds(1)));
    }

    @Test
    void attemptsAreNumberedFromOneAndKept() {
        Paying third = unpaid.pay(Tender.BALANCE, NOW).declined(DeclineReason.INSUFFICIENT_BALANCE, NOW.plusSeconds(1))
                .pay(OrderExample.CARD, NOW.plusSeconds(2)).voided(NOW.plusSeconds(3)).pay(OrderExample.PAGE, NOW.plusSeconds(4));

        assertEquals(List.of(1, 2, 3), third.attempts().stream().map(PaymentAttempt::number).toList());
        assertEquals(List.of(PaymentMethod.BALANCE, PaymentMethod.CARD, PaymentMethod.HOSTED),
                third.attempts().stream().map(PaymentAttempt::method).toList());
        assertEquals(PaymentAttempt.Pending.started(3, OrderExample.PAGE, NOW.plusSeconds(4), payBefore), third.attempt());
        assertEquals(
                new PaymentAttempt.Ended(2, PaymentMethod.CARD, NOW.plusSeconds(2), Optional.empty(), new PaymentAnswer.Voided(),
                        NOW.plusSeconds(3)),
                third.endedAttempts().getLast());
    }

    @Test
    void aDeclinedAttemptTellsWhyAndNoOtherDoes() {
        Paid paid = unpaid.pay(OrderExample.CARD, NOW).declined(STOLEN, NOW).pay(OrderExample.CARD, NOW).paid(NOW.plusSeconds(5));
        assertEquals(List.of(Optional.of(STOLEN), Optional.empty()),
                paid.attempts().stream().map(PaymentAttempt.Ended::declineReason).toList());
        assertEquals(NOW.plusSeconds(5), paid.paidAt());
    }

    @Test
    void whatBecomesOfAnOrderKeepsItsAttempts() {
        Paying started = unpaid.pay(OrderExample.CARD, NOW);
        Paying paying = started.goingOn(started.attempt().knownAs(PAYMENT));
        List<PaymentAttempt.Ended> paid = List.of(paying.attempt().answered(new PaymentAnswer.Paid(), NOW));
        List<PaymentAttempt.Ended> voided = List.of(paying.attempt().answered(new PaymentAnswer.Voided(), NOW));

        assertEquals(paid, paying.paid(NOW).giveBack(NOW).refunded(PaymentMethod.CARD, NOW).attempts());
        assertEquals(paid, paying.paidInVain(NOW).refunded(PaymentMethod.CARD, NOW).attempts());
        assertEquals(paid, paying.voidedAndCancelled(CancellationReason.REQUESTED, NOW).paidTooLate(PAYMENT, NOW).attempts());
        assertEquals(voided, paying.voided(NOW).cancel(CancellationReason.REQUESTED, NOW).attempts());
    }

    @Test
    void aCancelledOrderTellsWhyAndWhen() {
        Cancelled cancelled = unpaid.pay(OrderExample.PAGE, NOW).voidedAndCancelled(CancellationReason.SUPERSEDED, NOW.plusSeconds(9));
        assertEquals(CancellationReason.SUPERSEDED, cancelled.reason());
        assertEquals(NOW.plusSeconds(9), cancelled.cancelledAt());
    }
}

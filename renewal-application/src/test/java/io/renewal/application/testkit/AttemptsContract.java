package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Tender.CardKeeping;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.payment.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@code RenewalStore} promises of payment attempts at the provider: that they are kept to the letter. */
public abstract class AttemptsContract extends PaymentsContract {
    private static final WebAddress BACK = new WebAddress("https://shop.example/orders?from=provider&lang=zh");
    private static final WebAddress BANK = new WebAddress("https://bank.example/ask#1");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void whatIsPaidWithIsReadAsItWasWritten() {
        List<Tender> all = List.of(Tender.BALANCE, Tender.Card.offSession(new CardId("card 1")),
                new Tender.Card(new CardId("card 2"), Optional.of(BACK)), new Tender.Page(BACK, CardKeeping.KEPT),
                new Tender.Page(BACK, CardKeeping.FORGOTTEN));
        for (int i = 0; i < all.size(); i++) {
            assertRecorded(paying(i + 1, all.get(i)));
        }
    }

    @Test
    void howFarAnAttemptHasComeIsReadAsItWasWritten() {
        Paying known = known(1);
        assertRecorded(known);
        Paying asked = further(known, attempt -> attempt.awaits(BANK, NOW.plus(Duration.ofMinutes(30))));
        assertRecorded(asked);
        assertRecorded(further(asked, attempt -> attempt.withdrawn(Withdrawal.PAGE_OVER)));
    }

    @ParameterizedTest
    @EnumSource
    void everyWithdrawalIsReadAsItWasWritten(Withdrawal reason) {
        assertRecorded(further(paying(1, Examples.PAGE), attempt -> attempt.withdrawn(reason)));
    }

    @Test
    void whatAPaymentIsCalledStaysWhenTheAttemptEnds() {
        Unpaid declined = known(1).declined(new DeclineReason("expired_card"), LATER);
        write(declined);
        assertRecorded(declined);
        Paying again = declined.pay(Examples.PAGE, LATER);
        write(again);
        assertRecorded(again);
        assertRecorded(further(again, attempt -> attempt.knownAs(payment(2))));
    }

    @Test
    void onlyAnAttemptThatRunsGoesFurther() {
        Paying known = known(1);
        write(known.voided(LATER));
        assertThrows(RuntimeException.class, () -> further(known, attempt -> attempt.withdrawn(Withdrawal.CANCELLED)));
        assertRecorded(known.voided(LATER));
    }

    @Test
    void aPaymentNeverGetsAnotherName() {
        Paying known = known(1);
        assertThrows(RuntimeException.class, () -> further(known, attempt -> attempt.knownAs(payment(2))));
        assertRecorded(known);
    }

    @Test
    void aPaymentIsOfOneAttempt() {
        known(1);
        Paying other = paying(2, Examples.CARD);
        assertThrows(RuntimeException.class, () -> further(other, attempt -> attempt.knownAs(payment(1))));
        assertRecorded(other);
    }

    @Test
    void onlyAPaymentThatTheProviderKnowsCanBePaid() {
        Paying unknown = paying(1, Examples.CARD);
        assertThrows(RuntimeException.class, () -> write(unknown.paidInVain(LATER)));
        assertRecorded(unknown);
    }

    @Test
    void anAttemptThatEndedWithoutMoneyMayBePaidAfterAll() {
        Unpaid declined = known(1).declined(new DeclineReason("expired_card"), LATER);
        write(declined);
        Paying second = declined.pay(Examples.PAGE, LATER);
        write(second);
        Paying shown = further(second, attempt -> attempt.knownAs(payment(2)).awaits(BANK, LATER.plusSeconds(1)));
        Cancelled cancelled = shown.voidedAndCancelled(CancellationReason.REQUESTED, LATER);
        write(cancelled);
        assertRecorded(cancelled);
        write(cancelled.paidTooLate(payment(2), LATER.plusSeconds(9)));
        assertRecorded(cancelled.paidTooLate(payment(2), LATER.plusSeconds(9)));
    }

    @Test
    void anOrderIsFoundByEveryPaymentItHad() {
        Unpaid declined = known(1).declined(new DeclineReason("expired_card"), LATER);
        write(declined);
        Paying again = declined.pay(Examples.CARD, LATER);
        write(again);
        further(again, attempt -> attempt.knownAs(payment(2)));
        known(3);
        assertEquals(Optional.of(orderId(1)), reading(tx -> tx.attempts().orderOf(payment(1))));
        assertEquals(Optional.of(orderId(1)), reading(tx -> tx.attempts().orderOf(payment(2))));
        assertEquals(Optional.of(orderId(3)), reading(tx -> tx.attempts().orderOf(payment(3))));
        assertEquals(Optional.empty(), reading(tx -> tx.attempts().orderOf(payment(4))));
    }

    @Test
    void whatIsOpenForTooLongIsClaimedTheLongestOpenFirst() {
        assertEquals(Optional.empty(), firstOpenUntil());
        paying(1, Tender.BALANCE);
        placed(2);
        assertEquals(Optional.empty(), firstOpenUntil(), "only the provider has to be asked");
        Paying third = shownUntil(3, NOW.plusSeconds(30));
        shownUntil(4, NOW.plusSeconds(20));
        shownUntil(5, NOW.plusSeconds(40));
        assertEquals(Optional.of(NOW.plusSeconds(20)), firstOpenUntil());
        assertEquals(List.of(), claimed(NOW.plusSeconds(20).minusNanos(1000), 9));
        assertEquals(List.of(instanceId(4)), claimed(NOW.plusSeconds(20), 9));
        assertEquals(List.of(instanceId(4), instanceId(3)), claimed(NOW.plusSeconds(50), 2));
        further(third, attempt -> attempt.withdrawn(Withdrawal.PAGE_OVER));
        assertEquals(List.of(instanceId(4), instanceId(5)), claimed(NOW.plusSeconds(50), 9));
    }

    @Test
    void whatIsWithdrawnOrHasEndedIsOpenNoMore() {
        Paying first = shownUntil(1, NOW.plusSeconds(20));
        further(first, attempt -> attempt.withdrawn(Withdrawal.CANCELLED));
        Paying second = shownUntil(2, NOW.plusSeconds(30));
        write(second.paidInVain(LATER));
        assertEquals(Optional.empty(), firstOpenUntil());
        assertEquals(List.of(), claimed(NOW.plus(Duration.ofDays(30)), 9));
    }

    private Paying shownUntil(int number, Instant end) {
        return further(known(number), attempt -> attempt.awaits(BANK, end));
    }

    private Optional<Instant> firstOpenUntil() {
        return reading(tx -> tx.attempts().firstOpenUntil());
    }

    private List<InstanceId> claimed(Instant now, int limit) {
        return reading(tx -> tx.instances().claimWithPaymentsOver(now, limit)).stream().map(Instance::id).toList();
    }
}

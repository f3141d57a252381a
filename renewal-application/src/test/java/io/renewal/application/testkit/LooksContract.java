package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.payment.Withdrawal;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.application.port.out.Attempts;
import io.renewal.application.port.out.Attempts.Doubt;
import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.application.port.out.Refunds;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.RefundDue;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.payment.Withdrawal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@code RenewalStore} promises of who looks at a payment or a refund next. Times are in hours, so that it makes no difference
 * how long a test takes by the store's own clock.
 */
public abstract class LooksContract extends PaymentsContract {
    private static final Duration HALF = Duration.ofMinutes(30);
    private static final Duration LEASE = Duration.ofHours(1);
    private static final Pause PAUSE = new Pause(Duration.ofHours(1), Duration.ofHours(5));
    private static final List<Integer> PAUSES = List.of(1, 2, 4, 5, 5);

    /** Time passes by the clock of the store. */
    protected abstract void letPass(Duration duration);

    @Test
    void whatRunsIsLookedAtByOneAndLaterByOthers() {
        paying(1, Examples.CARD);
        assertEquals(List.of(orderId(1)), claimedAttempts(9));
        assertEquals(List.of(), claimedAttempts(9));
        letPass(HALF);
        assertEquals(List.of(), claimedAttempts(9));
        letPass(HALF);
        assertEquals(List.of(orderId(1)), claimedAttempts(9));
    }

    @Test
    void whatIsLeasedIsLeftAlone() {
        Paying order = paying(1, Examples.PAGE);
        lease(order, 1);
        assertEquals(List.of(), claimedAttempts(9));
        letPass(HALF);
        lease(order, 1);
        letPass(HALF);
        assertEquals(List.of(), claimedAttempts(9));
        letPass(HALF);
        assertEquals(List.of(orderId(1)), claimedAttempts(9));
    }

    @Test
    void theLongestWaitingIsClaimedFirst() {
        lease(paying(1, Examples.CARD), 3);
        lease(paying(2, Examples.CARD), 1);
        lease(paying(3, Examples.PAGE), 2);
        lease(paying(4, Examples.PAGE), 9);
        letPass(Duration.ofHours(4));
        assertEquals(List.of(orderId(2), orderId(3)), claimedAttempts(2));
        assertEquals(List.of(orderId(1)), claimedAttempts(2));
        assertEquals(List.of(), claimedAttempts(2));
    }

    @Test
    void whatIsLookedAtInVainIsLookedAtEverMoreRarely() {
        Paying order = paying(1, Examples.CARD);
        for (int hours : PAUSES) {
            doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence"));
            letPass(Duration.ofHours(hours).minus(HALF));
            assertEquals(List.of(), claimedAttempts(9), hours + " hours");
            letPass(HALF);
            assertEquals(List.of(orderId(1)), claimedAttempts(9), hours + " hours");
        }
    }

    @Test
    void whatWasLookedAtInVainIsHastenedAFewTimes() {
        Paying order = paying(1, Examples.CARD);
        lease(paying(2, Examples.CARD), 9);
        for (int i = 0; i < 2; i++) {
            doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence"));
            assertEquals(List.of(), claimedAttempts(9));
            doing(tx -> tx.attempts().hasten(2));
            assertEquals(List.of(orderId(1)), claimedAttempts(9), "and no other, which nobody has looked at in vain");
        }
        doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence"));
        doing(tx -> tx.attempts().hasten(2));
        assertEquals(List.of(), claimedAttempts(9));
    }

    @Test
    void waitingForTheCustomerMakesNobodyLookMoreRarely() {
        Paying order = paying(1, Examples.PAGE);
        for (int i = 0; i < 9; i++) {
            doing(tx -> tx.attempts().await(order.attemptId(), HALF, "waits"));
            letPass(HALF);
            assertEquals(List.of(orderId(1)), claimedAttempts(9));
        }
        doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence"));
        letPass(PAUSE.first());
        assertEquals(List.of(orderId(1)), claimedAttempts(9));
    }

    @Test
    void whatIsWithdrawnIsLookedAtSoonHoweverOftenItWasInVain() {
        Paying order = paying(1, Examples.CARD);
        PAUSES.forEach(_ -> doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence")));
        doing(tx -> tx.attempts().update(order.goingOn(order.attempt().withdrawn(Withdrawal.CANCELLED))));
        doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence"));
        letPass(PAUSE.first());
        assertEquals(List.of(orderId(1)), claimedAttempts(9));
    }

    @Test
    void whatEndedOrNeedsNoProviderIsNotLookedAt() {
        paying(1, Tender.BALANCE);
        placed(2);
        Paying known = known(3);
        write(known.voided(NOW.plusSeconds(9)));
        lease(known, 1);
        doing(tx -> tx.attempts().postpone(known.attemptId(), PAUSE, "too late"));
        letPass(Duration.ofDays(1));
        assertEquals(List.of(), claimedAttempts(9));
        assertEquals(List.of(), running(9));
    }

    @Test
    void theNextAttemptIsLookedAtFromTheStart() {
        Paying first = known(1);
        doing(tx -> tx.attempts().postpone(first.attemptId(), PAUSE, "silence"));
        Paying second = first.voided(NOW.plusSeconds(9)).pay(Examples.PAGE, NOW.plusSeconds(10));
        write(first.voided(NOW.plusSeconds(9)));
        write(second);
        assertEquals(List.of(orderId(1)), claimedAttempts(9));
        Doubt doubt = running(9).getFirst();
        assertEquals(second.attemptId(), doubt.attempt());
        assertEquals(0, doubt.looks());
        assertEquals(Optional.empty(), doubt.problem());
    }

    @Test
    void operatorsAreToldWhatRunsTheOldestFirst() {
        Paying second = paying(2, Examples.PAGE);
        Paying first = paying(1, Examples.CARD);
        paying(3, Examples.CARD);
        paying(4, Tender.BALANCE);
        doing(tx -> tx.attempts().postpone(first.attemptId(), PAUSE, "silence"));
        doing(tx -> tx.attempts().postpone(first.attemptId(), PAUSE, "no power"));
        List<Doubt> running = running(2);
        assertEquals(List.of(first.attemptId(), second.attemptId()), running.stream().map(Doubt::attempt).toList());
        Doubt tried = running.getFirst();
        assertEquals(new Doubt(first.attemptId(), ACME, instanceId(1), NOW.plusSeconds(1), 2, Optional.of("no power"), tried.nextLookAt()),
                tried);
        assertTrue(tried.nextLookAt().isAfter(running.getLast().nextLookAt()));
        assertEquals(3, running(9).size());
    }

    @Test
    void whatRunsIsCountedAndWhatIsInDoubt() {
        Paying silent = paying(1, Examples.CARD);
        Paying fresh = paying(2, Examples.CARD);
        Paying onPage = shown(3);
        Paying leftPage = further(shown(4), attempt -> attempt.withdrawn(Withdrawal.PAGE_OVER));
        Stream.of(silent, onPage, leftPage).forEach(order -> doing(tx -> tx.attempts().postpone(order.attemptId(), PAUSE, "silence")));
        paying(5, Tender.BALANCE);
        write(known(6).voided(NOW.plusSeconds(9)));

        assertEquals(new Attempts.Count(4, 2), reading(tx -> tx.attempts().count(9)));
        write(fresh.declined(new DeclineReason("lost"), NOW.plusSeconds(9)));
        assertEquals(new Attempts.Count(3, 2), reading(tx -> tx.attempts().count(9)));
        assertEquals(2, reading(tx -> tx.attempts().count(2)).running());
    }

    @Test
    void whatIsOwedIsCounted() {
        owed(1);
        owed(2);
        known(3);
        write(owed(4).refunded(PaymentMethod.CARD, NOW.plusSeconds(20)));
        assertEquals(2, this.<Integer>reading(tx -> tx.refunds().count(9)));
        assertEquals(1, this.<Integer>reading(tx -> tx.refunds().count(1)));
    }

    @Test
    void operatorsAreToldWhatIsOwedTheLongestFirst() {
        owed(2);
        owed(1);
        owed(3);
        doing(tx -> tx.refunds().postpone(orderId(1), PAUSE, "silence"));
        doing(tx -> tx.refunds().postpone(orderId(1), PAUSE, "no power"));
        List<Refunds.Owed> owed = reading(tx -> tx.refunds().owed(2));
        Refunds.Owed tried = owed.getFirst();
        assertEquals(new Refunds.Owed(orderId(1), ACME, instanceId(1), tried.since(), 2, Optional.of("no power"), tried.nextLookAt()),
                tried);
        assertEquals(orderId(2), owed.getLast().order());
        assertTrue(tried.nextLookAt().isAfter(owed.getLast().nextLookAt()));
    }

    private Paying shown(int number) {
        return further(paying(number, Examples.PAGE), attempt -> attempt.knownAs(payment(number))
                .awaits(new WebAddress("https://pay.example/" + number), NOW.plusSeconds(1800)));
    }

    @Test
    void whatIsOwedIsTriedByOneAndLaterByOthers() {
        owed(1);
        assertEquals(List.of(orderId(1)), claimedRefunds(9));
        assertEquals(List.of(), claimedRefunds(9));
        letPass(HALF);
        assertEquals(List.of(), claimedRefunds(9));
        letPass(HALF);
        assertEquals(List.of(orderId(1)), claimedRefunds(9));
    }

    @Test
    void theLongestOwedIsClaimedFirst() {
        for (int i = 1; i <= 4; i++) {
            int hours = List.of(3, 1, 2, 9).get(i - 1);
            RefundDue owed = owed(i);
            doing(tx -> tx.refunds().lease(owed.id(), Duration.ofHours(hours)));
        }
        letPass(Duration.ofHours(4));
        assertEquals(List.of(orderId(2), orderId(3)), claimedRefunds(2));
        assertEquals(List.of(orderId(1)), claimedRefunds(2));
        assertEquals(List.of(), claimedRefunds(2));
    }

    @Test
    void whatIsTriedInVainIsTriedEverMoreRarely() {
        owed(1);
        for (int hours : PAUSES) {
            doing(tx -> tx.refunds().postpone(orderId(1), PAUSE, "silence"));
            letPass(Duration.ofHours(hours).minus(HALF));
            assertEquals(List.of(), claimedRefunds(9), hours + " hours");
            letPass(HALF);
            assertEquals(List.of(orderId(1)), claimedRefunds(9), hours + " hours");
        }
    }

    @Test
    void whatWasGivenBackIsNotTriedAgain() {
        write(owed(1).refunded(PaymentMethod.CARD, NOW.plusSeconds(20)));
        doing(tx -> tx.refunds().postpone(orderId(1), PAUSE, "too late"));
        doing(tx -> tx.refunds().lease(orderId(1), LEASE));
        letPass(Duration.ofDays(1));
        assertEquals(List.of(), claimedRefunds(9));
    }

    private RefundDue owed(int number) {
        RefundDue owed = known(number).paidInVain(NOW.plusSeconds(10));
        write(owed);
        return owed;
    }

    private void lease(Paying order, int hours) {
        doing(tx -> tx.attempts().lease(order.attemptId(), Duration.ofHours(hours)));
    }

    private List<OrderId> claimedAttempts(int limit) {
        return reading(tx -> tx.attempts().claimOverdue(limit, LEASE));
    }

    private List<OrderId> claimedRefunds(int limit) {
        return reading(tx -> tx.refunds().claimOverdue(limit, LEASE));
    }

    private List<Doubt> running(int limit) {
        return reading(tx -> tx.attempts().running(limit));
    }
}

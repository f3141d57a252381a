package io.renewal.application.port.in;

import io.renewal.application.webhook.Backlog;
import io.renewal.application.chargerun.ChargeRun;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the service itself is doing. The operator's. */
public interface Operations {
    Report report();

    /** How automatic charges stand, counted as far as {@code atMost}, from 1. */
    AutoRenewal autoRenewal(int atMost);

    /**
     * How much is unsettled at the payment provider.
     *
     * @param atMost as far as each is counted, from 1
     */
    Unsettled unsettled(int atMost);

    /** How many instances are to be released once something else has happened, counted no further than {@code atMost}, from 1. */
    int countHeldReleases(int atMost);

    /**
     * What each webhook endpoint has not got, by the endpoints' ids.
     *
     * @param atMost as far as deliveries of an endpoint are counted, from 1
     */
    List<Backlog> backlogs(int atMost);

    /**
     * What is unsettled at the payment provider.
     *
     * @param open payments that have no end yet
     * @param inDoubt of them that were looked at in vain, and for which no customer is waited on a page
     * @param refundsDue orders whose money is owed back
     */
    record Unsettled(int open, int inDoubt, int refundsDue) {}

    /**
     * How automatic charges stand. What waits for a pause of an account or of all is held, and not due.
     *
     * @param pause of all, if there is one
     * @param due attempts that are due and were not made yet
     * @param oldestDueAt when the first of them fell due; UTC
     * @param held attempts that would be due, were it not for a pause
     * @param unpaid orders of attempts that were begun and are to be gone on with, as the payment provider does not answer
     * @param oldestUnpaidSince when the first of those was placed; UTC
     */
    record AutoRenewal(Optional<ChargePause> pause, int due, Optional<Instant> oldestDueAt, int held, int unpaid,
            Optional<Instant> oldestUnpaidSince) {}

    /**
     * How it is doing.
     *
     * @param now by the service's clock; UTC
     * @param timers in order of their names
     * @param autoRenewal how automatic charges stand
     * @param chargeRuns the last runs of automatic renewals that found something due, the latest first; at most ten
     * @param payments that have no end yet, the oldest first; at most a hundred
     * @param refunds orders whose money is owed back, the longest owed first; at most a hundred
     * @param heldReleases instances that are to be released once a payment has an end, or somebody gets the final notice; the longest
     *            waiting first, at most a hundred for each reason
     * @param backlogs what each webhook endpoint has not got, by id
     */
    record Report(Instant now, List<Timer> timers, AutoRenewal autoRenewal, List<ChargeRun> chargeRuns, List<OpenPayment> payments,
            List<OpenRefund> refunds, List<HeldRelease> heldReleases, List<Backlog> backlogs) {}

    /**
     * A payment at the provider that has no end yet.
     *
     * @param looks how often it was looked at in vain
     * @param problem what was found last, if anything
     * @param nextLookAt in wall-clock time
     */
    record OpenPayment(AttemptId attempt, AccountId account, InstanceId instance, Instant startedAt, int looks, Optional<String> problem,
            Instant nextLookAt) {}

    /**
     * Money that is owed back by the payment provider.
     *
     * @param looks how often it was tried in vain
     * @param problem what was found last, if anything
     * @param nextLookAt in wall-clock time
     */
    record OpenRefund(OrderId order, AccountId account, InstanceId instance, Instant since, int looks, Optional<String> problem,
            Instant nextLookAt) {}

    /**
     * A release that waits.
     *
     * @param since when it was due
     */
    record HeldRelease(InstanceId instance, AccountId account, Hold hold, Instant since) {}

    /** What a release waits for. */
    sealed interface Hold {
        /** An order is being paid. */
        record PaymentInProgress(OrderId order) implements Hold {}

        /** The final notice is lost to every webhook endpoint: given up, kept back by what fails, or long on its way. It can be sent again. */
        record NoticeNotDelivered(EventId notice) implements Hold {}
    }

    /**
     * A timer, of which each node has one.
     *
     * @param lastRun on whichever node; empty if there was none
     * @param nextDueAt when the oldest piece that is not done falls due or fell due; by the service's clock
     * @param lag how long that piece is overdue; zero if it is not
     */
    record Timer(String name, Optional<Run> lastRun, Optional<Instant> nextDueAt, Duration lag) {}

    /**
     * The last run, in wall-clock time.
     *
     * @param finishedAt of the run that ended last; before {@code startedAt} while another goes on
     * @param done the pieces that the run did that ended last
     * @param failure why that run failed, if it did
     */
    record Run(Instant startedAt, Optional<Instant> finishedAt, int done, Optional<String> failure) {}
}

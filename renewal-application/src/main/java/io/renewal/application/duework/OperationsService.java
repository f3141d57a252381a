package io.renewal.application.duework;

import static java.util.function.Function.identity;

import io.renewal.application.duework.AllWork.Due;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.out.Attempts;
import io.renewal.application.port.out.Attempts.Doubt;
import io.renewal.application.port.out.Orders;
import io.renewal.application.port.out.Refunds.Owed;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.TimerRuns.TimerRun;
import io.renewal.application.webhook.Backlog;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class OperationsService implements Operations {
    private static final int MOST = 100;
    private static final int MOST_RUNS = 10;
    private static final int MOST_COUNTED = 10_000;

    private final AllWork works;
    private final RenewalStore store;
    private final InstantSource clock;

    @Inject
    OperationsService(AllWork works, RenewalStore store, InstantSource clock) {
        this.works = works;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Report report() {
        Instant now = clock.instant();
        Map<String, TimerRun> runs = store.inTransaction(tx -> tx.timerRuns().all()).stream()
                .collect(Collectors.toMap(TimerRun::name, identity()));
        Map<String, Instant> due = works.due().stream().collect(Collectors.toMap(one -> one.work().name(), Due::at));
        return new Report(now, works.names().stream()
                .map(name -> timer(name, Optional.ofNullable(runs.get(name)), Optional.ofNullable(due.get(name)), now)).toList(),
                autoRenewal(MOST_COUNTED), store.reading(tx -> tx.chargeRuns().latest(MOST_RUNS)),
                store.inTransaction(tx -> tx.attempts().running(MOST)).stream().map(OperationsService::payment).toList(),
                store.inTransaction(tx -> tx.refunds().owed(MOST)).stream().map(OperationsService::refund).toList(),
                store.inTransaction(tx -> HeldReleases.at(tx, now, MOST)), backlogs(MOST_COUNTED));
    }

    @Override
    public AutoRenewal autoRenewal(int atMost) {
        Instant now = clock.instant();
        return store.reading(tx -> autoRenewal(tx, now, atMost));
    }

    private static AutoRenewal autoRenewal(Tx tx, Instant now, int atMost) {
        Orders.Waiting unpaid = tx.orders().unpaidByAutoRenewal(atMost);
        return new AutoRenewal(tx.charges().pause(), tx.charges().countDue(now, atMost),
                tx.charges().firstDueAt().filter(due -> !due.isAfter(now)), tx.charges().countHeld(now, atMost), unpaid.count(),
                unpaid.since());
    }

    @Override
    public Unsettled unsettled(int atMost) {
        return store.inTransaction(tx -> {
            Attempts.Count attempts = tx.attempts().count(atMost);
            return new Unsettled(attempts.running(), attempts.inDoubt(), tx.refunds().count(atMost));
        });
    }

    @Override
    public int countHeldReleases(int atMost) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> Math.min(HeldReleases.at(tx, now, atMost).size(), atMost));
    }

    private static OpenPayment payment(Doubt doubt) {
        return new OpenPayment(doubt.attempt(), doubt.account(), doubt.instance(), doubt.startedAt(), doubt.looks(), doubt.problem(),
                doubt.nextLookAt());
    }

    private static OpenRefund refund(Owed owed) {
        return new OpenRefund(owed.order(), owed.account(), owed.instance(), owed.since(), owed.looks(), owed.problem(), owed.nextLookAt());
    }

    @Override
    public List<Backlog> backlogs(int atMost) {
        return store.reading(tx -> tx.webhookDeliveries().backlogs(atMost));
    }

    private static Timer timer(String name, Optional<TimerRun> run, Optional<Instant> due, Instant now) {
        Duration lag = due.filter(at -> at.isBefore(now)).map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        return new Timer(name, run.map(last -> new Run(last.startedAt(), last.finishedAt(), last.done(), last.failure())), due, lag);
    }
}

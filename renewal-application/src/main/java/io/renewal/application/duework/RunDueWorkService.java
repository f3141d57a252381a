package io.renewal.application.duework;

import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.TimerRuns;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

final class RunDueWorkService implements RunDueWork {
    private static final int LONGEST_FAILURE = 500;

    private final AllWork works;
    private final RenewalStore store;
    private final Turns turns;
    private final Stop stop;

    @Inject
    RunDueWorkService(AllWork works, RenewalStore store, Turns turns, Stop stop) {
        this.works = works;
        this.store = store;
        this.turns = turns;
        this.stop = stop;
    }

    @Override
    public List<String> names() {
        return works.names();
    }

    @Override
    public Result run(String name) {
        DueWork work = works.named(name);
        if (work.isOfRealTime()) {
            return result(work);
        }
        return turns.unlessMoving(() -> result(work)).orElseGet(Result.ClockIsMoving::new);
    }

    @Override
    public void stop() {
        stop.ask();
    }

    /** What nothing came of is not asked again at once: what is due may be in somebody else's hands. */
    private Result result(DueWork work) {
        int done = run(work);
        return done > 0 && work.hasMore() ? new Result.Unfinished(done) : new Result.Done(done);
    }

    private int run(DueWork work) {
        note(runs -> runs.began(work.name()));
        int done = attempt(work);
        note(runs -> runs.succeeded(work.name(), done));
        return done;
    }

    private int attempt(DueWork work) {
        try {
            return work.run();
        } catch (RuntimeException e) {
            noteFailure(work, e);
            throw e;
        }
    }

    /** What failed is thrown on in any case; that it could not even be noted comes with it. */
    private void noteFailure(DueWork work, RuntimeException failure) {
        String text = failure.toString();
        try {
            note(runs -> runs.failed(work.name(), text.substring(0, Math.min(text.length(), LONGEST_FAILURE))));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void note(Consumer<TimerRuns> what) {
        store.inTransaction(tx -> {
            what.accept(tx.timerRuns());
            return true;
        });
    }
}

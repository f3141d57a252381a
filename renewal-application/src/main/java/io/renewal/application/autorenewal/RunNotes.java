package io.renewal.application.autorenewal;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.ChargeRuns;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps for operators what runs come to, batch by batch: what a run that was killed has done is seen too. Thread-safe. */
final class RunNotes {
    private final RenewalStore store;
    private final IdSource ids;

    @Inject
    RunNotes(RenewalStore store, IdSource ids) {
        this.store = store;
        this.ids = ids;
    }

    UUID begin(int due) {
        UUID id = ids.next();
        note(runs -> runs.began(id, due));
        return id;
    }

    /** Does some work, and notes what came of it whether it fails or not. */
    void around(UUID run, Runnable work, Supplier<ChargeTally> tally) {
        try {
            work.run();
        } catch (RuntimeException e) {
            noteFailure(run, tally.get(), e);
            throw e;
        }
        note(runs -> runs.add(run, tally.get()));
    }

    void end(UUID run) {
        note(runs -> runs.ended(run));
    }

    /** That it could not even be noted comes with the failure. */
    private void noteFailure(UUID run, ChargeTally tally, RuntimeException failure) {
        try {
            note(runs -> runs.add(run, tally));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void note(Consumer<ChargeRuns> what) {
        store.inTransaction(tx -> {
            what.accept(tx.chargeRuns());
            return true;
        });
    }
}

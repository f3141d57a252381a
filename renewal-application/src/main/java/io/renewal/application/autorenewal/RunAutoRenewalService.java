package io.renewal.application.autorenewal;

import io.renewal.application.autorenewal.Rounds.Round;
import io.renewal.application.duework.Batches;
import io.renewal.application.duework.Stop;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

final class RunAutoRenewalService implements RunAutoRenewal {
    private static final int MOST_COUNTED = 10_000;

    private final RenewalStore store;
    private final Batches batches;
    private final Rounds rounds;
    private final CardCrowd cards;
    private final RunNotes notes;
    private final ChargePace pace;
    private final InstantSource clock;
    private final Stop stop;

    @Inject
    RunAutoRenewalService(RenewalStore store, Batches batches, Rounds rounds, CardCrowd cards, RunNotes notes, ChargePace pace,
            InstantSource clock,
            Stop stop) {
        this.store = store;
        this.batches = batches;
        this.rounds = rounds;
        this.cards = cards;
        this.notes = notes;
        this.pace = pace;
        this.clock = clock;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "auto-renewal";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return store.inTransaction(tx -> tx.charges().firstDueAt());
    }

    @Override
    public int countDue(int atMost) {
        return batches.count((tx, now) -> tx.charges().countDue(now, atMost));
    }

    @Override
    public int run() {
        int due = countDue(MOST_COUNTED);
        // A run that has nothing to do leaves no trace, and most have nothing.
        return due == 0 ? 0 : run(notes.begin(due));
    }

    private int run(UUID id) {
        Instant over = clock.instant().plus(pace.longestRun());
        int all = 0;
        boolean isLast = false;
        while (!isLast && clock.instant().isBefore(over) && !stop.isAsked()) {
            Round paid = rounds.fromBalances();
            all += goOn(id, paid);
            // Between two batches of cards, balances have their turn again.
            if (paid.isLast()) {
                Round asked = rounds.atProvider();
                all += goOn(id, asked);
                isLast = asked.isLast();
            }
        }
        notes.end(id);
        return all;
    }

    /** The others of its batch are done; whoever runs this is told, and runs it again soon. */
    private static void raise(RuntimeException surprise) {
        throw surprise;
    }

    private int goOn(UUID id, Round round) {
        if (round.isEmpty()) {
            return 0;
        }
        CardOutcomes outcomes = new CardOutcomes();
        notes.around(id, () -> cards.goOn(round.open(), outcomes), () -> round.tally().plus(outcomes.tally()));
        round.surprise().ifPresent(RunAutoRenewalService::raise);
        return round.tally().claimed();
    }
}

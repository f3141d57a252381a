package io.renewal.application.feed;

import io.renewal.application.port.in.SequenceEvents;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

final class SequenceEventsService implements SequenceEvents {
    /** Readers wait for a batch, so it is no larger than pays. */
    private static final int BATCH = 500;

    private final RenewalStore store;

    @Inject
    SequenceEventsService(RenewalStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "event-feed";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public int countDue(int atMost) {
        return store.reading(tx -> tx.eventFeed().countWaiting(atMost));
    }

    @Override
    public int run() {
        int all = 0;
        int batch;
        do {
            batch = store.inTransaction(tx -> tx.eventFeed().sequence(BATCH));
            all += batch;
        } while (batch == BATCH);
        return all;
    }
}

package io.renewal.application.authentication;

import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.port.in.ForgetAnswers;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class ForgetAnswersService implements ForgetAnswers {
    private static final int BATCH = 500;

    private final RenewalStore store;
    private final InstantSource clock;
    private final AnswerLifetime lifetime;

    @Inject
    ForgetAnswersService(RenewalStore store, InstantSource clock, AnswerLifetime lifetime) {
        this.store = store;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    @Override
    public String name() {
        return "idempotency-keys";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return Optional.empty();
    }

    @Override
    public int run() {
        Instant over = lifetime.over(clock.instant());
        int all = 0;
        int batch;
        do {
            batch = store.inTransaction(tx -> tx.answeredRequests().removeBefore(over, BATCH));
            all += batch;
        } while (batch == BATCH);
        return all;
    }
}

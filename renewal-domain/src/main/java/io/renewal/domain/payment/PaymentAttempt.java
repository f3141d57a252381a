package io.renewal.domain.payment;

import java.time.Instant;
import java.util.Optional;

/** One try to move the money of one order. */
public sealed interface PaymentAttempt {
    /** Counts the attempts of an order, from 1. */
    int number();

    PaymentMethod method();

    /** When it was recorded, which is before any money could move. UTC. */
    Instant startedAt();

    /** An attempt that has no answer yet. */
    record Pending(int number, PaymentMethod method, Instant startedAt) implements PaymentAttempt {
        /** This attempt with its answer. */
        public Ended answered(PaymentAnswer answer, Instant at) {
            return new Ended(number, method, startedAt, answer, at);
        }
    }

    /** An attempt with a definite answer. */
    record Ended(int number, PaymentMethod method, Instant startedAt, PaymentAnswer answer, Instant endedAt) implements PaymentAttempt {
        /** Why it was declined, if it was. */
        public Optional<DeclineReason> declineReason() {
            return answer instanceof PaymentAnswer.Declined declined ? Optional.of(declined.reason()) : Optional.empty();
        }
    }
}

package io.renewal.domain.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One try to move the money of one order. */
public sealed interface PaymentAttempt {
    /** Counts the attempts of an order, from 1. */
    int number();

    PaymentMethod method();

    /** When it was recorded, which is before any money could move. UTC. */
    Instant startedAt();

    /** What the provider calls it; nothing if it knows nothing of it. */
    Optional<ProviderReference> payment();

    /**
     * The attempt that moved the money.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    static Ended paidOf(List<Ended> attempts) {
        return attempts.stream().filter(Ended::isPaid).findFirst().orElseThrow();
    }

    /**
     * An attempt that has no answer yet.
     *
     * @param tender what it is paid with
     * @param openUntil when it is withdrawn if there is no answer until then; UTC
     * @param atProvider how far it has come there; nothing for a balance
     */
    record Pending(int number, Tender tender, Instant startedAt, Instant openUntil, AtProvider atProvider) implements PaymentAttempt {
        /** An attempt of which nobody knows yet. */
        public static Pending started(int number, Tender tender, Instant now, Instant openUntil) {
            return new Pending(number, tender, now, openUntil, AtProvider.NOTHING_YET);
        }

        @Override
        public PaymentMethod method() {
            return tender.method();
        }

        @Override
        public Optional<ProviderReference> payment() {
            return atProvider.payment();
        }

        /** Why it is being withdrawn, if it is. */
        public Optional<Withdrawal> withdrawal() {
            return atProvider.withdrawal();
        }

        /** Known to the provider under this name, which does not change any more. */
        public Pending knownAs(ProviderReference payment) {
            return with(new AtProvider(Optional.of(payment), atProvider.page(), atProvider.withdrawal()));
        }

        /** The customer has something to do on a page, for as long as the page is open at most. */
        public Pending awaits(WebAddress page, Instant pageOver) {
            Instant until = pageOver.isBefore(openUntil) ? pageOver : openUntil;
            return new Pending(number, tender, startedAt, until,
                    new AtProvider(atProvider.payment(), Optional.of(page), atProvider.withdrawal()));
        }

        /** Withdrawn from now on, until the provider says that it is, or that it was paid before. */
        public Pending withdrawn(Withdrawal reason) {
            boolean decided = withdrawal().filter(Withdrawal::endsOrder).isPresent();
            return decided ? this : with(new AtProvider(atProvider.payment(), atProvider.page(), Optional.of(reason)));
        }

        /** This attempt with its answer. */
        public Ended answered(PaymentAnswer answer, Instant at) {
            return new Ended(number, method(), startedAt, payment(), answer, at);
        }

        private Pending with(AtProvider changed) {
            return new Pending(number, tender, startedAt, openUntil, changed);
        }
    }

    /** An attempt with a definite answer. */
    record Ended(int number, PaymentMethod method, Instant startedAt, Optional<ProviderReference> payment, PaymentAnswer answer,
            Instant endedAt) implements PaymentAttempt {
        /** Why it was declined, if it was. */
        public Optional<DeclineReason> declineReason() {
            return answer instanceof PaymentAnswer.Declined declined ? Optional.of(declined.reason()) : Optional.empty();
        }

        /** Whether it is the one that moved the money. */
        public boolean isPaid() {
            return answer instanceof PaymentAnswer.Paid;
        }

        /** Paid all the same, after its order had ended. */
        public Ended paidAfterAll(Instant at) {
            return new Ended(number, method, startedAt, payment, new PaymentAnswer.Paid(), at);
        }
    }
}

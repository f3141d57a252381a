package io.renewal.domain.order;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request to renew, or to change the spec, at a fixed price: what a customer pays. One type per state, so that only what makes sense in a state can be said;
 * every method that changes the state takes one way of {@link OrderTransition}. Immutable.
 */
public sealed interface Order {
    /** What never changes. */
    OrderDetails details();

    OrderStatus status();

    /** All tries to pay it, the first one first. */
    List<? extends PaymentAttempt> attempts();

    default OrderId id() {
        return details().id();
    }

    /** The order as it is at {@code now}: one whose time to pay has passed is over, whether or not that was recorded yet. */
    default Order asOf(Instant now) {
        return this;
    }

    /** Waits to be paid. */
    record Unpaid(OrderDetails details, List<Ended> attempts) implements Order {
        public Unpaid {
            attempts = List.copyOf(attempts);
        }

        /** A new order. */
        public static Unpaid placed(OrderDetails details) {
            return new Unpaid(details, List.of());
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.UNPAID;
        }

        @Override
        public Order asOf(Instant now) {
            return now.isBefore(details.payBefore()) ? this : cancel(CancellationReason.NOT_PAID_IN_TIME, details.payBefore());
        }

        /** Starts a payment attempt. It is recorded before any money can move. */
        public Paying pay(Tender tender, Instant now) {
            return new Paying(details, attempts, Pending.started(attempts.size() + 1, tender, now, details.payBefore()));
        }

        /** Ends the order. */
        public Cancelled cancel(CancellationReason reason, Instant at) {
            return new Cancelled(details, attempts, reason, at);
        }
    }

    /** A payment attempt runs or is in doubt. */
    record Paying(OrderDetails details, List<Ended> endedAttempts, Pending attempt) implements Order {
        public Paying {
            endedAttempts = List.copyOf(endedAttempts);
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.PAYING;
        }

        @Override
        public List<PaymentAttempt> attempts() {
            return Stream.<PaymentAttempt>concat(endedAttempts.stream(), Stream.of(attempt)).toList();
        }

        /** The money has moved, and what was bought is done with it. */
        public Paid paid(Instant now) {
            return new Paid(details, ended(new PaymentAnswer.Paid(), now), now);
        }

        /** The money has moved, but what was bought can no longer be done. */
        public RefundDue paidInVain(Instant now) {
            return new RefundDue(details, ended(new PaymentAnswer.Paid(), now), now);
        }

        /** No money has moved; another method may be tried. */
        public Unpaid declined(DeclineReason reason, Instant now) {
            return unpaid(new PaymentAnswer.Declined(reason), now);
        }

        /** The attempt was withdrawn so that another method may be tried. */
        public Unpaid voided(Instant now) {
            return unpaid(new PaymentAnswer.Voided(), now);
        }

        /** The attempt was withdrawn because the order is to end. */
        public Cancelled voidedAndCancelled(CancellationReason reason, Instant now) {
            return new Cancelled(details, ended(new PaymentAnswer.Voided(), now), reason, now);
        }

        /** The same order with its attempt further on. */
        public Paying goingOn(Pending further) {
            return new Paying(details, endedAttempts, further);
        }

        /** Our name for the attempt that runs. */
        public AttemptId attemptId() {
            return new AttemptId(id(), attempt.number());
        }

        private Unpaid unpaid(PaymentAnswer answer, Instant now) {
            return new Unpaid(details, ended(answer, now));
        }

        private List<Ended> ended(PaymentAnswer answer, Instant now) {
            return Stream.concat(endedAttempts.stream(), Stream.of(attempt.answered(answer, now))).toList();
        }
    }

    /** Paid, and what it bought is done. */
    record Paid(OrderDetails details, List<Ended> attempts, Instant paidAt) implements Order {
        public Paid {
            attempts = List.copyOf(attempts);
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.PAID;
        }

        /** An order that asks for no money, such as a grant: paid as soon as it is placed, and without an attempt. */
        public static Paid atOnce(OrderDetails details) {
            return new Paid(details, List.of(), details.createdAt());
        }

        /** What was bought is given back; the money is owed from here on. */
        public RefundDue giveBack(Instant now) {
            return new RefundDue(details, attempts, now);
        }
    }

    /** Ended without money; never revived. */
    record Cancelled(OrderDetails details, List<Ended> attempts, CancellationReason reason, Instant cancelledAt)
            implements
                Order {
        public Cancelled {
            attempts = List.copyOf(attempts);
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.CANCELLED;
        }

        /** Money has arrived all the same, by an attempt that had ended; it is owed back. */
        public RefundDue paidTooLate(ProviderReference payment, Instant now) {
            List<Ended> known = attempts.stream()
                    .map(attempt -> attempt.payment().filter(payment::equals).isPresent() ? attempt.paidAfterAll(now) : attempt).toList();
            return new RefundDue(details, known, now);
        }
    }

    /** Money is owed back to the customer. It blocks nothing. */
    record RefundDue(OrderDetails details, List<Ended> attempts, Instant dueSince) implements Order {
        public RefundDue {
            attempts = List.copyOf(attempts);
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.REFUND_DUE;
        }

        /** The attempt that moved the money. */
        public Ended paidBy() {
            return PaymentAttempt.paidOf(attempts);
        }

        /** The money was given back. */
        public Refunded refunded(PaymentMethod way, Instant now) {
            return new Refunded(details, attempts, way, now);
        }
    }

    /**
     * The money was given back.
     *
     * @param way the way it went: as it came, or to the balance
     */
    record Refunded(OrderDetails details, List<Ended> attempts, PaymentMethod way, Instant refundedAt) implements Order {
        public Refunded {
            attempts = List.copyOf(attempts);
        }

        @Override
        public OrderStatus status() {
            return OrderStatus.REFUNDED;
        }

        /** The attempt that moved the money. */
        public Ended paidBy() {
            return PaymentAttempt.paidOf(attempts);
        }

        /** The customer's bank sent the money back after all; it is owed again. */
        public RefundDue bounced(Instant now) {
            return new RefundDue(details, attempts, now);
        }
    }
}

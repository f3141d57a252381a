package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.book.Books;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.DeliveryFaults;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Faults;
import io.renewal.payment.sandbox.intent.Refunds;
import io.renewal.payment.sandbox.intent.Settling;
import io.renewal.payment.sandbox.webhook.Deliveries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What only a sandbox lets one do: make things go wrong, and let time-consuming things happen now. Thread-safe. */
public final class SandboxControls {
    private final Books books;
    private final Faults faults;
    private final DeliveryFaults deliveryFaults;
    private final Supplier<Optional<Deliveries>> deliveries;
    private final InstantSource time;

    SandboxControls(Books books, Faults faults, DeliveryFaults deliveryFaults, Supplier<Optional<Deliveries>> deliveries,
            InstantSource time) {
        this.books = books;
        this.faults = faults;
        this.deliveryFaults = deliveryFaults;
        this.deliveries = deliveries;
        this.time = time;
    }

    /** Lets requests go wrong. */
    public void plan(Fault fault) {
        faults.plan(fault);
    }

    /** Lets the delivery of an event go wrong. */
    public void plan(DeliveryFault fault) {
        deliveryFaults.plan(fault);
    }

    /** What is planned for requests and has not happened yet. */
    public List<Fault> planned() {
        return faults.planned();
    }

    /** Answers nobody for as long, by the provider's clock. */
    public void downFor(Duration duration) {
        faults.downUntil(time.instant().plus(duration));
    }

    /** Plans nothing any more, and is up. */
    public void clear() {
        faults.clear();
        deliveryFaults.clear();
    }

    /** Forgets all idempotency keys, as the provider does by itself after 24 hours. */
    public void forgetKeys() {
        books.forget(Kind.KEPT_ANSWER);
    }

    /** Sends the events that were held back. */
    public void releaseEvents() {
        deliveries.get().ifPresent(Deliveries::release);
    }

    /**
     * The bank pays what is processing.
     *
     * @throws io.renewal.payment.sandbox.wire.Refusal if there is no such payment, or it is not processing
     */
    public void pay(String intentId) {
        change(books -> Settling.pay(intentId, books));
    }

    /**
     * The bank declines what is processing.
     *
     * @throws io.renewal.payment.sandbox.wire.Refusal if there is no such payment, or it is not processing
     */
    public void decline(String intentId) {
        change(books -> Settling.decline(intentId, books));
    }

    /**
     * Ends a refund that is pending, or lets one fail that seemed to succeed, as its card wants it.
     *
     * @throws io.renewal.payment.sandbox.wire.Refusal if there is no such refund
     */
    public void settleRefund(String refundId) {
        change(books -> Refunds.settle(refundId, books));
    }

    private void change(Consumer<Change> work) {
        books.change(change -> {
            work.accept(change);
            return change;
        });
    }
}

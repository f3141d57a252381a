package io.renewal.payment.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Books;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.DeliveryFaults;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends every event to the endpoint, one after the other in the order in which they happened, beside the requests that made them; what
 * fails is tried again beside the others. An event that nobody took is sent again after a restart. Thread-safe.
 */
public final class Deliveries implements AutoCloseable {
    private static final String PENDING = "pending_webhooks";

    private final WebhookTarget target;
    private final Books books;
    private final DeliveryFaults faults;
    private final Sender sender;
    private final BlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
    private final BlockingQueue<Delivery> held = new LinkedBlockingQueue<>();
    private final BlockingQueue<Delivery> overtaken = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker = Thread.ofVirtual().name("sandbox-webhooks").unstarted(this::work);

    private record Delivery(ObjectNode event, int attempt) {
        Delivery again() {
            return new Delivery(event, attempt + 1);
        }
    }

    /** Listens to the books; the time is what signatures carry. */
    public Deliveries(WebhookTarget target, Books books, DeliveryFaults faults, InstantSource time) {
        this.target = target;
        this.books = books;
        this.faults = faults;
        this.sender = new Sender(target, time);
        books.listen(event -> queue.add(new Delivery(event, 0)));
    }

    /** Begins with what was left over. */
    public void start() {
        books.change(change -> change.newestFirst(Kind.EVENT, event -> event.path(PENDING).intValue() > 0)).reversed()
                .forEach(event -> queue.add(new Delivery(event, 1)));
        worker.start();
    }

    /** Sends what faults have held back, also what was to be overtaken and no other event has. */
    public void release() {
        held.drainTo(queue);
        overtaken.drainTo(queue);
    }

    /** Ends at once; what is not sent yet is sent after the next start. */
    @Override
    public void close() {
        closed.countDown();
        worker.interrupt();
        sender.close();
    }

    private void work() {
        try {
            while (closed.getCount() > 0) {
                deliver(queue.take());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Delivery delivery) throws InterruptedException {
        Optional<DeliveryFault.Way> way = delivery.attempt() > 0
                ? Optional.empty()
                : faults.meet(delivery.event().path("type").textValue());
        if (way.isPresent()) {
            misdeliver(delivery, way.get());
        } else {
            send(delivery);
        }
        if (!way.equals(Optional.of(DeliveryFault.Way.OUT_OF_ORDER))) {
            overtaken.drainTo(queue);
        }
    }

    private void misdeliver(Delivery delivery, DeliveryFault.Way way) throws InterruptedException {
        switch (way) {
            case MISSING -> taken(delivery);
            case LATE -> held.add(delivery.again());
            case OUT_OF_ORDER -> overtaken.add(delivery.again());
            case DUPLICATE -> {
                send(delivery);
                send(delivery);
            }
        }
    }

    private void send(Delivery delivery) throws InterruptedException {
        if (sender.send(delivery.event())) {
            taken(delivery);
        } else if (delivery.attempt() < target.retries().size()) {
            Duration pause = target.retries().get(delivery.attempt());
            Thread.ofVirtual().name("sandbox-webhook-retry").start(() -> retry(delivery, pause));
        }
    }

    private void retry(Delivery delivery, Duration pause) {
        try {
            if (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                queue.add(delivery.again());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void taken(Delivery delivery) {
        books.change(change -> {
            ObjectNode event = change.get(Kind.EVENT, delivery.event().path("id").textValue());
            change.keep(event.put(PENDING, 0));
            return event;
        });
    }
}

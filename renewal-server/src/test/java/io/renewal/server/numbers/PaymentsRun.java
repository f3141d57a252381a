package io.renewal.server.numbers;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Many card payments at once, each of another account.
 *
 * @param latency how late the provider answers each request
 */
record PaymentsRun(int payments, Duration latency) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * What was measured.
     *
     * @param seconds from the first request until nothing is in flight any more
     * @param before at rest
     * @param most of each, at any time; each sample takes a moment, so that a shorter peak may be missed
     */
    record Measured(double seconds, Taken before, Taken most) {}

    /** @throws IllegalStateException if one was not paid, or not once */
    Measured on(MeasuredServer server, DatabaseAddress address, SlowProvider provider) throws InterruptedException {
        List<Slot> slots = stock(server.port());
        provider.answerAfter(latency);
        try (Handle database = Jdbi.open(address.url(), address.user(), address.password());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Taken before = Taken.by(server, database);
            CountDownLatch start = new CountDownLatch(1);
            CountDownLatch connected = new CountDownLatch(payments);
            List<Future<Optional<Integer>>> paying = slots.stream().map(slot -> threads.submit(() -> {
                try (KeepAlive connection = KeepAlive.to(server.port(), PATIENCE)) {
                    connected.countDown();
                    start.await();
                    return Optional.of(connection.send(request(slot)).status());
                }
            })).toList();
            connected.await();
            long begun = System.nanoTime();
            start.countDown();
            Taken most = watch(server, database, paying);
            double seconds = (System.nanoTime() - begun) / 1e9;
            provider.answerAtOnce();
            audit(database, provider);
            return new Measured(seconds, before, most);
        }
    }

    private List<Slot> stock(int port) {
        try (KeepAlive connection = KeepAlive.to(port)) {
            return Shop.open(connection).stock("card", payments, 1).stream().flatMap(List::stream).toList();
        }
    }

    private static byte[] request(Slot slot) {
        return Sent.post("/v1/instances/" + slot.instance() + "/renewal-orders", slot.key(), "{\"periodMonths\":1,\"expectedEndTime\":\""
                + slot.end() + "\",\"payWith\":{\"method\":\"Card\",\"paymentMethodId\":\"pm_card_visa\"}}");
    }

    /** Until all are answered, and nothing is in flight that was answered with a promise to look again. */
    private static Taken watch(MeasuredServer server, Handle database, List<Future<Optional<Integer>>> paying) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Taken most = Taken.NOTHING;
        Taken now = Taken.by(server, database);
        while (now.inFlight() > 0 || !paying.stream().allMatch(Future::isDone)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("after " + PATIENCE + " there is still in flight: " + now);
            }
            most = most.or(now);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            now = Taken.by(server, database);
        }
        Map<Integer, Long> answers = paying.stream().map(Future::resultNow).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        if (!List.of(201, 202).containsAll(answers.keySet())) {
            throw new IllegalStateException("answers by status: " + answers);
        }
        return most.or(now);
    }

    private void audit(Handle database, SlowProvider provider) {
        List<String> paid = database.select("SELECT order_id::text FROM orders WHERE status = 'Paid'").mapTo(String.class).list();
        List<String> charged = provider.chargedOrders();
        if (paid.size() != payments || !charged.stream().sorted().toList().equals(paid.stream().sorted().toList())) {
            throw new IllegalStateException(paid.size() + " orders are paid, and " + charged.size() + " charges are made for "
                    + charged.stream().distinct().count() + " orders");
        }
    }
}

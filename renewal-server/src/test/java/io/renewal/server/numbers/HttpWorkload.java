package io.renewal.server.numbers;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Requests to the server.
 *
 * @param accounts the instances of each account
 * @param request sends one request for an instance, and checks the answer
 */
record HttpWorkload(String name, int port, List<List<Slot>> accounts, BiConsumer<KeepAlive, Slot> request) implements Workload {
    private static final byte[] LIVE = Sent.get("/health/live", "none");

    /** A route that does nothing: what client, network and HTTP server can do at most. */
    static Workload ceiling(int port, List<List<Slot>> accounts) {
        return new HttpWorkload("ceiling", port, accounts, (connection, _) -> connection.send(LIVE).is(200));
    }

    static Workload quotes(int port, List<List<Slot>> accounts) {
        return new HttpWorkload("quote", port, accounts, (connection, slot) -> connection
                .send(Sent.get("/v1/instances/" + slot.instance() + "/renewal-quote?periodMonths=3", slot.key())).is(200));
    }

    /** Orders a month and pays it from the balance. */
    static Workload orders(int port, List<List<Slot>> accounts) {
        return new HttpWorkload("order-and-pay", port, accounts, HttpWorkload::order);
    }

    static void order(KeepAlive connection, Slot slot) {
        Answered answer = connection.send(Sent.post("/v1/instances/" + slot.instance() + "/renewal-orders", slot.key(),
                "{\"periodMonths\":1,\"expectedEndTime\":\"" + slot.end() + "\",\"payWith\":{\"method\":\"Balance\"}}")).is(201);
        if (!answer.text("status").equals("Paid")) {
            throw new IllegalStateException("ordered, but not paid: " + answer.body());
        }
        slot.prolonged(Instant.parse(answer.text("newEndTime")));
    }

    @Override
    public Connected connect(Share share) {
        KeepAlive connection = KeepAlive.to(port);
        Iterator<Slot> slots = share.of(accounts);
        return new Connected() {
            @Override
            public void once() {
                request.accept(connection, slots.next());
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }
}

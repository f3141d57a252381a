package io.renewal.rest.http;

import java.util.concurrent.CountDownLatch;

/** Lets a test hold requests while they run. */
record Gate(CountDownLatch arrived, CountDownLatch open) {
    static Gate closed() {
        return closedTo(1);
    }

    /** At which so many are awaited. */
    static Gate closedTo(int requests) {
        return new Gate(new CountDownLatch(requests), new CountDownLatch(1));
    }
}

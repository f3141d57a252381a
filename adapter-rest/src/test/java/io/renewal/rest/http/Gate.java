package io.renewal.rest.http;

import java.util.concurrent.CountDownLatch;

/** Lets a test hold a request while it runs. */
record Gate(CountDownLatch arrived, CountDownLatch open) {
    static Gate closed() {
        return new Gate(new CountDownLatch(1), new CountDownLatch(1));
    }
}

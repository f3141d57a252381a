package io.renewal.server.architecture.violations.persistence;

import java.util.concurrent.TimeUnit;

final class Sleeps {
    void forALittle() throws InterruptedException {
        Thread.sleep(1);
    }

    void alsoForALittle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }
}

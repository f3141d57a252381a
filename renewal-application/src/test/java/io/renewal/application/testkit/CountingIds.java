package io.renewal.application.testkit;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.SecretSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids, and secrets that are none, in a row that every test run repeats. Thread-safe. */
public final class CountingIds implements IdSource {
    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | last.incrementAndGet());
    }

    /** Secrets from the same row. */
    public SecretSource secrets() {
        return () -> "rk_test_" + last.incrementAndGet();
    }
}

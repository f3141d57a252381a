package io.renewal.application.port.out;

import java.util.function.Supplier;

/**
 * Knows whether this thread is in a transaction. Stores say so, and whoever calls far away refuses to be called then: a transaction that
 * waits for another machine holds its locks for as long as that pleases.
 */
public final class OpenTransaction {
    private static final ScopedValue<Boolean> OPEN = ScopedValue.newInstance();

    private OpenTransaction() {}

    /**
     * Does {@code work} as a transaction.
     *
     * @throws IllegalStateException if this thread is in one already: nothing nests
     */
    public static <R> R around(Supplier<? extends R> work) {
        if (OPEN.isBound()) {
            throw new IllegalStateException("this thread is in a transaction already: nothing nests");
        }
        return ScopedValue.where(OPEN, true).<R, RuntimeException>call(work::get);
    }

    /**
     * Refuses to go on in a transaction.
     *
     * @throws IllegalStateException if this thread is in one
     */
    public static void requireNone() {
        if (OPEN.isBound()) {
            throw new IllegalStateException("this goes over the network, and is not called in a transaction");
        }
    }
}

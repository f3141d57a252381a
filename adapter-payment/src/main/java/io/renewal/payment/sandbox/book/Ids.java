package io.renewal.payment.sandbox.book;

import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/** Makes ids that look like Stripe's. Thread-safe, also where its chance is not. */
public final class Ids {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;

    private final RandomGenerator chance;
    private final ReentrantLock lock = new ReentrantLock();

    public Ids(RandomGenerator chance) {
        this.chance = chance;
    }

    /** A new id that begins so. */
    public String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix);
        lock.lock();
        try {
            for (int i = 0; i < LENGTH; i++) {
                id.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
            }
        } finally {
            lock.unlock();
        }
        return id.toString();
    }
}

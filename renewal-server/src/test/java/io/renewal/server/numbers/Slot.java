package io.renewal.server.numbers;

import java.time.Instant;

/** An instance that is renewed again and again, by one connection at a time. */
final class Slot {
    private final String account;
    private final String key;
    private final String instance;
    private Instant end;

    Slot(String account, String key, String instance, Instant end) {
        this.account = account;
        this.key = key;
        this.instance = instance;
        this.end = end;
    }

    String account() {
        return account;
    }

    /** The API key of its account. */
    String key() {
        return key;
    }

    String instance() {
        return instance;
    }

    Instant end() {
        return end;
    }

    void prolonged(Instant newEnd) {
        end = newEnd;
    }
}

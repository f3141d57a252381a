package io.renewal.server.transfer;

import io.renewal.application.port.in.RegisterMany.Done;
import io.renewal.application.port.in.RegisterMany.Outcome;
import java.util.Locale;

/** What became of all that was read so far. For one thread. */
final class Tally {
    private long added;
    private long updated;
    private long unchanged;
    private long refused;

    void count(Outcome outcome) {
        if (!(outcome instanceof Done done)) {
            refused++;
            return;
        }
        switch (done) {
            case ADDED -> added++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    void countRefused() {
        refused++;
    }

    long all() {
        return added + updated + unchanged + refused;
    }

    boolean hasRefused() {
        return refused > 0;
    }

    /** For people: {@code 3 new, 0 unchanged, 1 refused}. */
    String told() {
        String renamed = updated == 0 ? "" : "%,d updated, ".formatted(updated);
        return String.format(Locale.ROOT, "%,d new, %s%,d unchanged, %,d refused", added, renamed, unchanged, refused);
    }
}

package io.renewal.application.duework;

import io.renewal.application.duework.Batches.Work;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances that one run could not deal with, whom it leaves to the next. For one thread. */
final class LeftOut {
    private final Work work;
    private final Map<InstanceId, RuntimeException> surprises = new LinkedHashMap<>();
    private List<InstanceId> tried = List.of();

    LeftOut(Work work) {
        this.work = work;
    }

    /** Does the work for at most so many others; gives how many they were. */
    int perform(Tx tx, Instant now, int limit) {
        tried = List.of();
        // They are still due, and may be claimed before all others.
        List<Instance> claimed = work.claim(tx, now, limit + count()).stream().filter(one -> !surprises.containsKey(one.id())).limit(limit)
                .toList();
        tried = claimed.stream().map(Instance::id).toList();
        work.pass(tx, claimed, now);
        return claimed.size();
    }

    /**
     * Leaves out the one that was tried last.
     *
     * @throws RuntimeException the surprise itself, if it was none's
     */
    void add(RuntimeException surprise) {
        if (tried.isEmpty()) {
            throw surprise;
        }
        surprises.put(tried.getFirst(), surprise);
    }

    int count() {
        return surprises.size();
    }

    /** @throws IllegalStateException if somebody is left out; with what was thrown for the first, and for the others beside it */
    void raise() {
        if (surprises.isEmpty()) {
            return;
        }
        List<RuntimeException> thrown = List.copyOf(surprises.values());
        IllegalStateException failure = new IllegalStateException(
                "left to the next run, as it fails for them alone: " + surprises.keySet() + ", " + thrown.getFirst(), thrown.getFirst());
        thrown.stream().skip(1).forEach(failure::addSuppressed);
        throw failure;
    }
}

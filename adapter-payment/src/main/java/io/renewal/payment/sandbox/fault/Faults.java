package io.renewal.payment.sandbox.fault;

import io.renewal.payment.sandbox.wire.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is to go wrong, in the order in which it was asked for: a request meets the first fault that aims at it and has something left;
 * each fault that aims at it and still lets some pass counts it. Thread-safe.
 */
public final class Faults {
    private final InstantSource time;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Fault> planned = new ArrayList<>();
    private Instant downUntil = Instant.MIN;

    /** The time tells how long the provider is down. */
    public Faults(InstantSource time) {
        this.time = time;
    }

    public void plan(Fault fault) {
        locked(() -> planned.add(fault));
    }

    /** No request is answered until then: connections are closed. */
    public void downUntil(Instant end) {
        locked(() -> downUntil = end);
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        locked(() -> {
            planned.clear();
            downUntil = Instant.MIN;
        });
    }

    /** What has not happened yet. */
    public List<Fault> planned() {
        lock.lock();
        try {
            return List.copyOf(planned);
        } finally {
            lock.unlock();
        }
    }

    public boolean isDown() {
        lock.lock();
        try {
            return time.instant().isBefore(downUntil);
        } finally {
            lock.unlock();
        }
    }

    /** What goes wrong with this request. */
    public Optional<Fault> meet(Operation operation) {
        lock.lock();
        try {
            for (int i = 0; i < planned.size(); i++) {
                Fault fault = planned.get(i);
                if (fault.aimsAt(operation)) {
                    if (fault.skip() == 0) {
                        use(i, fault);
                        return Optional.of(fault);
                    }
                    planned.set(i, fault.after(fault.skip() - 1));
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void use(int index, Fault fault) {
        if (fault.times() <= 1) {
            planned.remove(index);
        } else if (fault.times() < Integer.MAX_VALUE) {
            planned.set(index, fault.times(fault.times() - 1));
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}

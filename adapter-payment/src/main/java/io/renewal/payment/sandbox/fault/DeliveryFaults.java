package io.renewal.payment.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** What is to go wrong with deliveries: each fault once, with the first event that it aims at. Thread-safe. */
public final class DeliveryFaults {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<DeliveryFault> planned = new ArrayList<>();

    public void plan(DeliveryFault fault) {
        lock.lock();
        try {
            planned.add(fault);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing goes wrong any more; what is held stays held. */
    public void clear() {
        lock.lock();
        try {
            planned.clear();
        } finally {
            lock.unlock();
        }
    }

    /** What goes wrong with this event. */
    public Optional<DeliveryFault.Way> meet(String eventType) {
        lock.lock();
        try {
            Optional<DeliveryFault> met = planned.stream().filter(fault -> fault.aimsAt(eventType)).findFirst();
            met.ifPresent(planned::remove);
            return met.map(DeliveryFault::way);
        } finally {
            lock.unlock();
        }
    }
}

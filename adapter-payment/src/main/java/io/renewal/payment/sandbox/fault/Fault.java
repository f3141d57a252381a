package io.renewal.payment.sandbox.fault;

import io.renewal.payment.sandbox.wire.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that is to go wrong.
 *
 * @param misbehaviour what the provider does
 * @param operations   with which requests; an empty set means all
 * @param skip         how many of them go well first
 * @param times        with how many it goes wrong then
 * @param delay        of {@link Misbehaviour#SLOW}, and what {@link Misbehaviour#RATE_LIMITED} names in {@code Retry-After}; real time
 */
public record Fault(Misbehaviour misbehaviour, Set<Operation> operations, int skip, int times, Duration delay) {
    private static final Duration USUAL_DELAY = Duration.ofSeconds(1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Fault {
        if (skip < 0 || times < 0 || delay.isNegative()) {
            throw new IllegalArgumentException("a fault does not happen a negative number of times or in the past");
        }
        operations = Set.copyOf(operations);
    }

    /** Once, with the next of these operations, or with the next of all if none is named. */
    public static Fault once(Misbehaviour misbehaviour, Operation... operations) {
        Set<Operation> aim = EnumSet.noneOf(Operation.class);
        aim.addAll(Set.of(operations));
        return new Fault(misbehaviour, aim, 0, 1, USUAL_DELAY);
    }

    public Fault times(int newTimes) {
        return new Fault(misbehaviour, operations, skip, newTimes, delay);
    }

    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** After so many that go well. */
    public Fault after(int newSkip) {
        return new Fault(misbehaviour, operations, newSkip, times, delay);
    }

    public Fault by(Duration newDelay) {
        return new Fault(misbehaviour, operations, skip, times, newDelay);
    }

    boolean aimsAt(Operation operation) {
        return operations.isEmpty() || operations.contains(operation);
    }
}

package io.renewal.server.faults;

import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a provider was asked for in a trial, besides where a fault was met.
 *
 * @param steps what was asked for and answered rightly
 */
record Asked(Set<Operation> steps) {
    private static final int MANY = 1_000_000;
    /** What the auditors ask for, and nobody else. */
    private static final Set<Operation> AUDITED = EnumSet.of(Operation.LIST_CHARGES, Operation.LIST_PAYMENT_INTENTS, Operation.LIST_EVENTS);

    /** Faults that only count: each lets the right answer go through at once. To be planned after all others. */
    static Stream<Fault> counters() {
        return EnumSet.complementOf(EnumSet.copyOf(AUDITED)).stream().map(Asked::counter);
    }

    /** What the counters have counted, of what is still planned. */
    static Asked of(Stream<Fault> planned) {
        return new Asked(planned.filter(fault -> fault.times() < MANY && fault.times() > MANY / 2)
                .flatMap(fault -> fault.operations().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Fault counter(Operation operation) {
        return Fault.once(Misbehaviour.SLOW, operation).by(Duration.ZERO).times(MANY);
    }
}

package io.renewal.server.faults;

import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way, and what goes wrong on it.
 *
 * @param faults of requests, in the order in which they are met if they are at the same step
 * @param deliveries what goes wrong with callbacks; without it, there are none at all
 * @param after what the provider does when the customer has gone
 */
record Trial(Way way, List<Fault> faults, Optional<DeliveryFault.Way> deliveries, Aftermath after) {
    /** How long an answer takes that is too late. */
    static final Duration TOO_LATE = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Misbehaviour> WITHOUT_AN_ANSWER = EnumSet.of(Misbehaviour.SLOW, Misbehaviour.SILENT_BEFORE,
            Misbehaviour.SILENT_AFTER);

    /** What becomes of the provider. */
    enum Aftermath {
        ANSWERS, FORGETS_ALL_KEYS, IS_DOWN_FOR_HOURS
    }

    static Trial of(Way way, Fault... faults) {
        return new Trial(way, List.of(faults), Optional.empty(), Aftermath.ANSWERS);
    }

    /** Once, at a step. */
    static Fault at(Operation step, Misbehaviour misbehaviour) {
        return Fault.once(misbehaviour, step).by(misbehaviour == Misbehaviour.SLOW ? TOO_LATE : Duration.ZERO);
    }

    /** No request is answered any more after so many that were. */
    static Fault downAfter(int requests) {
        return Fault.once(Misbehaviour.DROP_BEFORE).after(requests).always();
    }

    /** Of a trial of one fault, that one. */
    Fault fault() {
        return faults.getFirst();
    }

    Trial with(DeliveryFault.Way delivery) {
        return new Trial(way, faults, Optional.of(delivery), after);
    }

    Trial and(Aftermath what) {
        return new Trial(way, faults, deliveries, what);
    }

    /** How long we wait for an answer: not long, if there will be none. */
    Duration timeout() {
        return meets(WITHOUT_AN_ANSWER) ? SOON : PATIENCE;
    }

    boolean meets(Set<Misbehaviour> some) {
        return faults.stream().map(Fault::misbehaviour).anyMatch(some::contains);
    }

    /** Such as {@code GOOD_CARD, SILENT_AFTER at CONFIRM_PAYMENT_INTENT, then RATE_LIMITED at RETRIEVE_PAYMENT_INTENT}. */
    String name() {
        Stream<String> troubles = Stream.of(faults.stream().map(Trial::name).collect(Collectors.joining(", then ")),
                deliveries.map(fault -> "callbacks " + fault).orElse(""), after == Aftermath.ANSWERS ? "" : "provider " + after);
        return Stream.concat(Stream.of(way.name()), troubles.filter(text -> !text.isEmpty())).collect(Collectors.joining(", "));
    }

    private static String name(Fault fault) {
        return fault.operations().isEmpty()
                ? "down after " + fault.skip() + " requests"
                : fault.misbehaviour() + " at " + fault.operations().stream().map(Operation::name).collect(Collectors.joining());
    }
}

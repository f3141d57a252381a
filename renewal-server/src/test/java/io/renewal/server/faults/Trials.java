package io.renewal.server.faults;

import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table. */
final class Trials {
    /** Misbehaviours that we cannot tell from others, but by what they do. */
    static final Set<Misbehaviour> ONE_OF_EACH_KIND = Collections.unmodifiableSet(EnumSet.of(Misbehaviour.SLOW,
            Misbehaviour.UNAVAILABLE_BEFORE, Misbehaviour.BAD_GATEWAY_AFTER, Misbehaviour.FAILED_BEFORE, Misbehaviour.FAILED_AFTER,
            Misbehaviour.PROCESSING));

    private static final int MOST_REQUESTS = 10;

    private Trials() {}

    /** Every way, and nothing goes wrong. */
    static Stream<Trial> undisturbed() {
        return Stream.of(Way.values()).map(Trial::of);
    }

    /** Every fault at every step of every way. */
    static Stream<Trial> ofOneFault() {
        return Stream.of(Way.values()).flatMap(way -> faults(way, EnumSet.allOf(Misbehaviour.class)).map(fault -> Trial.of(way, fault)));
    }

    /**
     * Two of these faults at any two steps of a way, or at the same. Those are left out of which one is never met, as the other has kept its
     * step from coming up: they are no more than one fault alone.
     *
     * @param asked what was asked for in each trial of one fault
     */
    static Stream<Trial> ofTwoFaults(Set<Misbehaviour> some, Map<Trial, Asked> asked) {
        List<Trial> alone = ofOneFault().filter(trial -> trial.meets(some)).toList();
        return alone.stream().flatMap(first -> alone.stream().filter(second -> second.way() == first.way())
                .filter(second -> isMetAfter(second, first, asked))
                .filter(second -> isSameStep(first, second) || isPlannedBefore(first, second))
                .filter(second -> isSameStep(first, second) || isMetAfter(first, second, asked))
                .map(second -> Trial.of(first.way(), first.fault(), second.fault())));
    }

    /** At different steps, the order of planning means nothing. */
    private static boolean isPlannedBefore(Trial first, Trial second) {
        List<Operation> steps = first.way().steps();
        return steps.indexOf(step(first)) < steps.indexOf(step(second));
    }

    private static Operation step(Trial trial) {
        return trial.fault().operations().iterator().next();
    }

    private static boolean isSameStep(Trial first, Trial second) {
        return first.fault().operations().equals(second.fault().operations());
    }

    private static boolean isMetAfter(Trial second, Trial first, Map<Trial, Asked> asked) {
        return Optional.ofNullable(asked.get(first)).orElseThrow().steps().containsAll(second.fault().operations());
    }

    /** Every way, with callbacks that go wrong in every way. */
    static Stream<Trial> ofCallbacks() {
        return Stream.of(DeliveryFault.Way.values())
                .flatMap(wrong -> Stream.concat(undisturbed(), ofOneFault().filter(Trials::isLost)).map(trial -> trial.with(wrong)));
    }

    /** Down at every point of every way, for hours. */
    static Stream<Trial> ofOutages() {
        return Stream.of(Way.values()).flatMap(way -> IntStream.range(0, MOST_REQUESTS).mapToObj(Trial::downAfter)
                .map(fault -> Trial.of(way, fault).and(Trial.Aftermath.IS_DOWN_FOR_HOURS)));
    }

    /** The provider forgets its keys at once. */
    static Stream<Trial> ofForgottenKeys(Set<Misbehaviour> some) {
        return ofOneFault().filter(trial -> trial.meets(some)).map(trial -> trial.and(Trial.Aftermath.FORGETS_ALL_KEYS));
    }

    /** It is done, and we hear nothing of it but by callbacks. */
    private static boolean isLost(Trial trial) {
        return trial.meets(EnumSet.of(Misbehaviour.DROP_AFTER, Misbehaviour.PROCESSING));
    }

    private static Stream<Fault> faults(Way way, Set<Misbehaviour> some) {
        return way.steps().stream().flatMap(step -> some.stream().filter(misbehaviour -> isPossible(misbehaviour, step))
                .map(misbehaviour -> Trial.at(step, misbehaviour)));
    }

    private static boolean isPossible(Misbehaviour misbehaviour, Operation step) {
        return misbehaviour != Misbehaviour.PROCESSING || step == Operation.CONFIRM_PAYMENT_INTENT;
    }
}

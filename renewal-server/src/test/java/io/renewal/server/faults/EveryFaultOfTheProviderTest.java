package io.renewal.server.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every fault of the sandbox provider at every step of every way to pay, alone and in pairs, over the use cases, the adapter, real HTTP and
 * books in memory: once the provider answers again, every order is Paid with exactly one charge, or not paid with no money kept.
 *
 * <p>Alone, all thirteen misbehaviours are tried. In pairs, one is tried of each kind: whatever comes back, we know nothing of what was done,
 * so that silence, a closed connection and a broken body differ only in whether it was done, whether it is done later, and what the key gets from
 * then on. Pairs of which one is never met, as the other keeps its step from coming up, are no more than one fault, and left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFaultOfTheProviderTest {
    private final AllAtOnce trials = new AllAtOnce(48, trial -> Conduct.of(trial, new KeptInMemory()));
    private final Map<Trial, Future<Asked>> alone = trials.begin(Stream.concat(Trials.undisturbed(), Trials.ofOneFault()));

    @AfterAll
    void close() {
        trials.close();
    }

    @TestFactory
    Stream<DynamicTest> alone() {
        return AllAtOnce.tests(alone);
    }

    /** Else the table would leave something out. */
    @Test
    void onNoWayIsMoreAskedForThanItsSteps() {
        assertAll(AllAtOnce.asked(alone).entrySet().stream()
                .map(each -> () -> assertTrue(each.getKey().way().steps().containsAll(each.getValue().steps()),
                        () -> each.getKey().name() + ": " + each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> inPairs() {
        return trials.tests(Trials.ofTwoFaults(Trials.ONE_OF_EACH_KIND, AllAtOnce.asked(alone)));
    }

    @TestFactory
    Stream<DynamicTest> andKeysAreForgotten() {
        return trials.tests(Trials.ofForgottenKeys(Trials.ONE_OF_EACH_KIND));
    }

    @TestFactory
    Stream<DynamicTest> downForHours() {
        return trials.tests(Trials.ofOutages());
    }

    @TestFactory
    Stream<DynamicTest> withCallbacksThatGoWrong() {
        return trials.tests(Trials.ofCallbacks());
    }
}

package io.renewal.persistence;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.persistence.ChargedFleet.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.application.testkit.Requests;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.RenewalRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two nodes that renew automatically, and what customers want at that very moment. */
class AutoRenewalRacesTest extends ConcurrentTest {
    private static final int REPETITIONS = 2;
    private static final int MANY = 15;
    private static final Caller OPERATOR = new Caller.Operator();

    private final ChargedFleet fleet = new ChargedFleet(DATABASE);
    private final CountDownLatch start = new CountDownLatch(1);

    /** Of globex, two of five are declined; acme's balance covers some. */
    @BeforeEach
    void fill() {
        fleet.keepCard(ACME, FakeProvider.GOOD_CARD);
        fleet.keepCard(GLOBEX, FakeProvider.EMPTY_CARD);
        fleet.topUp(ACME, "300.00");
        fleet.add(ACME, MANY * 3 / 5);
        fleet.add(GLOBEX, MANY - MANY * 3 / 5);
        fleet.clock.moveTo(FIRST);
    }

    @RepeatedTest(REPETITIONS)
    void twoNodesOnTheSameDayChargeEverybodyOnceAndNobodyTwice() {
        List<Future<Integer>> runs = List.of(soon(() -> fleet.nodes.one(RunAutoRenewal.class).run()),
                soon(() -> fleet.nodes.other(RunAutoRenewal.class).run()));
        start.countDown();
        runs.forEach(ConcurrentTest::result);
        // One may have found the account of the last ones held by the other.
        fleet.nodes.one(RunAutoRenewal.class).run();
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(MANY * 3 / 5, fleet.ids().stream().filter(fleet::isRenewed).count());
        assertEquals(MANY, fleet.books().orders().size(), "one order a day");
    }

    @RepeatedTest(REPETITIONS)
    void theSameWhileAnswersOfTheProviderAreLost() {
        for (Call call : List.of(Call.PREPARE, Call.CONFIRM)) {
            fleet.provider.plan(new Fault(call, Loss.BEFORE));
            fleet.provider.plan(new Fault(call, Loss.AFTER));
        }
        List<Future<Integer>> runs = List.of(soon(() -> fleet.nodes.one(RunAutoRenewal.class).run()),
                soon(() -> fleet.nodes.other(RunAutoRenewal.class).run()));
        start.countDown();
        runs.forEach(ConcurrentTest::result);
        fleet.settle();
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(MANY, fleet.books().orders().size(), "one order a day");
    }

    @RepeatedTest(REPETITIONS)
    void byHandAndAutomaticallyAtTheSameMomentIsOnce() {
        fleet.topUp(GLOBEX, "9999.00");
        fleet.topUp(ACME, "9999.00");
        List<Future<OrderRenewal.Result>> byHand = fleet.ids().stream().map(id -> soon(() -> renew(id))).toList();
        List<Future<Integer>> runs = List.of(soon(() -> fleet.nodes.one(RunAutoRenewal.class).run()),
                soon(() -> fleet.nodes.other(RunAutoRenewal.class).run()));
        start.countDown();
        runs.forEach(ConcurrentTest::result);
        List<OrderRenewal.Result> results = byHand.stream().map(ConcurrentTest::result).toList();
        fleet.settle();
        fleet.assertEverybodyIsChargedOrTold();
        for (int i = 0; i < MANY; i++) {
            InstanceId id = fleet.ids().get(i);
            assertTrue(fleet.isRenewed(id), () -> "by exactly one of the two: " + id);
            boolean wonByHand = results.get(i) instanceof OrderRenewal.Result.Ordered ordered
                    && ordered.order().status() == OrderStatus.PAID;
            assertEquals(wonByHand ? OrderOrigin.MANUAL : OrderOrigin.AUTO_RENEWAL, fleet.paid(id).getFirst().details().origin());
        }
    }

    @RepeatedTest(REPETITIONS)
    void afterNotRenewalWasAcceptedNothingIsOrderedAndWhatWasPaidStands() {
        List<Future<ConfigureAutoRenewal.Result>> wishes = fleet.ids().stream()
                .map(id -> soon(() -> fleet.instruct(id, new InstructionRequest.LetEnd()))).toList();
        List<Future<Integer>> runs = List.of(soon(() -> fleet.nodes.one(RunAutoRenewal.class).run()),
                soon(() -> fleet.nodes.other(RunAutoRenewal.class).run()));
        start.countDown();
        wishes.forEach(wish -> assertInstanceOf(ConfigureAutoRenewal.Result.Configured.class, result(wish)));
        runs.forEach(ConcurrentTest::result);
        fleet.settle();
        fleet.assertNothingIsInFlight();
        fleet.ids().forEach(id -> assertEquals(fleet.isRenewed(id) ? 1 : 0, fleet.paid(id).size()));
    }

    private OrderRenewal.Result renew(InstanceId id) {
        RenewalRequest wish = new RenewalRequest(1, Optional.empty(), Optional.of(TERM_END), Optional.empty());
        OrderRenewal.Command command = new OrderRenewal.Command(OPERATOR, id, wish, Optional.of(Tender.BALANCE));
        return Requests.fresh(fleet.nodes.other(OrderRenewal.class).order(command, Requests.of(OPERATOR, "by hand " + id)));
    }

    private <T> Future<T> soon(Supplier<T> work) {
        return threads.submit(() -> {
            await(start);
            return work.get();
        });
    }
}

package io.renewal.application.autorenewal;

import static io.renewal.application.autorenewal.Fleet.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes between: a kill after every transaction of a run, and another wish before every one of them. */
class KilledRunTest {
    /** More than a run of {@link #mixedFleet} has. */
    private static final int TRANSACTIONS = 70;

    static Stream<Arguments> kills() {
        List<List<Fault>> unsent = Stream.concat(Stream.of(List.<Fault>of()),
                Stream.of(Call.PREPARE, Call.CONFIRM).map(call -> List.of(new Fault(call, Loss.BEFORE)))).toList();
        return unsent.stream().flatMap(faults -> IntStream.range(0, TRANSACTIONS).mapToObj(after -> Arguments.of(faults, after)));
    }

    /** What the customer may say instead. */
    static Stream<InstructionRequest> otherWishes() {
        return Stream.of(new InstructionRequest.Remind(), new InstructionRequest.LetEnd());
    }

    @ParameterizedTest(name = "{0}, killed after {1} transactions")
    @MethodSource("kills")
    void anotherNodeConcludesAllWithinOneLease(List<Fault> unsent, int transactions) {
        Fleet fleet = mixedFleet();
        unsent.forEach(fleet.provider::plan);
        kill(fleet, transactions);
        fleet.pass(Examples.PAYMENT_TIMES.lease());
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(5, fleet.instances().stream().filter(fleet::isRenewed).count());
        assertEquals(fleet.instances().size(), fleet.orders().size(), "one order a day");
    }

    @Test
    void thatIsAllOfTheRun() {
        Fleet fleet = mixedFleet();
        AtomicInteger reached = new AtomicInteger();
        fleet.application.store().happensAfter(TRANSACTIONS - 1, reached::incrementAndGet);
        fleet.run();
        assertEquals(0, reached.get(), "a run has more transactions than are tried");
    }

    @ParameterizedTest
    @MethodSource("otherWishes")
    void afterAnotherWishWasAcceptedNoChargeIsBegun(InstructionRequest wish) {
        for (int before = 0; before < TRANSACTIONS; before++) {
            Fleet fleet = mixedFleet();
            Seen seen = new Seen(fleet, wish);
            fleet.application.store().happensAfter(before, seen::accept);
            fleet.run();
            seen.assertNothingWasBegunSince();
        }
    }

    @ParameterizedTest
    @MethodSource("otherWishes")
    void norWhenItComesWhileTheProviderAnswers(InstructionRequest wish) {
        for (Call call : List.of(Call.PREPARE, Call.CONFIRM)) {
            Fleet fleet = mixedFleet();
            Seen seen = new Seen(fleet, wish);
            fleet.provider.onceAnswered(call, seen::accept);
            fleet.run();
            seen.assertNothingWasBegunSince();
        }
    }

    @ParameterizedTest
    @MethodSource("otherWishes")
    void norWhenItComesWhileTheProviderTellsThatNobodyHasConfirmedYet(InstructionRequest wish) {
        Fleet fleet = new Fleet();
        fleet.keepCard("one", FakeProvider.GOOD_CARD);
        InstanceId id = fleet.add("r-1", "one");
        fleet.application.clock().moveTo(FIRST);
        fleet.provider.plan(new Fault(Call.CONFIRM, Loss.BEFORE));
        fleet.run();
        Seen seen = new Seen(fleet, wish);
        fleet.provider.plan(new Fault(Call.WITHDRAW, Loss.BEFORE));
        fleet.provider.onceAnswered(Call.LOOK, seen::accept);
        fleet.pass(Examples.PAYMENT_TIMES.lease());
        assertTrue(seen.accepted, "nobody looked");
        seen.assertNothingWasBegunSince();
        assertEquals(List.of(OrderStatus.CANCELLED), fleet.orders(id).stream().map(Order::status).toList());
    }

    /** Remembers how all stood when nobody was to be charged any more. */
    private static final class Seen {
        private final Fleet fleet;
        private final InstructionRequest wish;
        private Set<Order> paid = Set.of();
        private int taken;
        private boolean accepted;

        Seen(Fleet fleet, InstructionRequest wish) {
            this.fleet = fleet;
            this.wish = wish;
        }

        void accept() {
            fleet.instances().forEach(id -> fleet.operator().instruct(id, wish));
            paid = paid();
            taken = taken();
            accepted = true;
        }

        void assertNothingWasBegunSince() {
            fleet.pass(Examples.PAYMENT_TIMES.lease());
            if (!accepted) {
                fleet.assertEverybodyIsChargedOrTold();
                return;
            }
            assertEquals(taken, taken(), "taken by the provider since");
            assertTrue(fleet.orders().stream().noneMatch(order -> order.status().isOpen()), () -> fleet.orders().toString());
            assertEquals(taken + fromBalance(paid), paid().size());
            fleet.assertMoneyIsAccountedFor();
        }

        private Set<Order> paid() {
            return fleet.orders().stream().filter(order -> order.status() == OrderStatus.PAID).collect(Collectors.toSet());
        }

        private int taken() {
            return fleet.orders().stream().mapToInt(order -> fleet.provider.taken(order.id())).sum();
        }

        private int fromBalance(Set<Order> orders) {
            return (int) orders.stream().filter(order -> fleet.provider.taken(order.id()) == 0).count();
        }
    }

    /** Seven in batches of three: one by balance and two by card, a good and an empty one; two declined by all; and two by card alone. */
    private static Fleet mixedFleet() {
        Fleet fleet = new Fleet();
        Stream.of("both", "poor", "carded").forEach(account -> IntStream.range(0, 2).forEach(i -> fleet.add(account + "-" + i, account)));
        InstanceId last = fleet.add("both-2", "both");
        assertEquals(7, fleet.instances().size(), last::toString);
        fleet.application.topUp(new AccountId("both"), "60.00");
        fleet.keepCard("both", FakeProvider.GOOD_CARD);
        fleet.keepCard("poor", FakeProvider.EMPTY_CARD);
        fleet.keepCard("carded", FakeProvider.GOOD_CARD);
        fleet.application.clock().moveTo(FIRST);
        return fleet;
    }

    private static void kill(Fleet fleet, int transactions) {
        AtomicBoolean running = new AtomicBoolean(true);
        fleet.application.store().happensAfter(transactions, () -> {
            if (running.get()) {
                fleet.application.store().goDown();
            }
        });
        try {
            fleet.run();
        } catch (RuntimeException e) {
            // The node is dead.
        }
        running.set(false);
        fleet.application.store().comeBack();
        fleet.provider.comeBack();
    }
}

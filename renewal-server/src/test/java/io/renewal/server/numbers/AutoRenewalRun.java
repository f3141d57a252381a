package io.renewal.server.numbers;

import com.google.inject.Module;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.server.numbers.Fleet.Kind;
import io.renewal.server.numbers.Fleet.Owners;
import io.renewal.server.numbers.Node.Pace;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Automatic renewals by balance, in turn with their yardstick, until nothing is due.
 *
 * @param plan what is measured
 * @param told how far it is
 */
record AutoRenewalRun(Plan plan, Consumer<String> told) {
    private static final int BATCH = 500;
    private static final double MEGABYTE = 1e6;

    /**
     * What is measured.
     *
     * @param sizes how many instances there are when each series of rounds begins, those included that are due in its first; ascending
     * @param due of them in each round; others are put beside them for the yardstick, and new ones come for each round
     * @param nodes that run at once
     * @param rounds of each size
     * @param warmUp renewals that are made before by each
     */
    record Plan(List<Integer> sizes, int due, int nodes, int rounds, int warmUp) {}

    /**
     * What was measured in a round.
     *
     * @param size how many instances there were at least
     * @param perSecond renewals of all nodes together
     * @param yardstickPerSecond by one connection
     * @param ratio of the two
     * @param commitsPerBatch for 500 renewals
     * @param heapBefore megabytes after a collection
     * @param heapAfter the same, when it was over
     */
    record Measured(int size, double perSecond, double yardstickPerSecond, double ratio, double commitsPerBatch, double heapBefore,
            double heapAfter) {}

    /** @throws IllegalStateException if an instance was not renewed, or not once */
    List<Measured> on(DatabaseAddress address) throws InterruptedException {
        Jdbi database = Jdbi.create(address.url(), address.user(), address.password());
        List<Node> nodes = IntStream.range(0, plan.nodes()).mapToObj(_ -> Node.on(address, balancesOnly(), new Pace(BATCH, 1))).toList();
        try {
            Fleet fleet = Fleet.modelledBy(nodes.getFirst(), database);
            nodes.forEach(node -> node.clock().moveTo(Fleet.DUE));
            told.accept("warming up");
            round(fleet, nodes, address, new Turn("warm", plan.warmUp(), 0));
            List<Measured> measured = new ArrayList<>();
            for (int size : plan.sizes()) {
                told.accept("filling the books with " + size + " instances");
                fleet.add("idle" + size, Kind.IDLE, Math.max(0, size - plan.due() - fleet.size()), Owners.WITH_BALANCE);
                for (int round = 0; round < plan.rounds(); round++) {
                    measured.add(round(fleet, nodes, address, new Turn("round" + measured.size(), plan.due(), size)));
                    told.accept(measured.getLast().toString());
                }
            }
            return measured;
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private static Module balancesOnly() {
        return new FakeProvider()::bindIn;
    }

    /** One turn of each. */
    private record Turn(String name, int due, int size) {
        String yardstick() {
            return "yard" + name;
        }
    }

    private static Measured round(Fleet fleet, List<Node> nodes, DatabaseAddress address, Turn turn) throws InterruptedException {
        fleet.add(turn.name(), Kind.DUE, turn.due(), Owners.WITH_BALANCE);
        fleet.settle();
        double before = heap();
        long commits = commits(nodes);
        long begun = System.nanoTime();
        runAll(nodes);
        double perSecond = turn.due() * 1e9 / (System.nanoTime() - begun);
        long made = commits(nodes) - commits;
        double after = heap();
        // Nothing of the yardstick's is there before, as a run would take it for its own.
        fleet.add(turn.yardstick(), Kind.DUE, turn.due(), Owners.WITH_BALANCE);
        fleet.settle();
        BatchYardstick yardstick = new BatchYardstick(address, RenewedModel.in(fleet.database()));
        long begunYardstick = System.nanoTime();
        yardstick.renew(turn.yardstick(), turn.due(), BATCH, Owners.WITH_BALANCE);
        double yardstickPerSecond = turn.due() * 1e9 / (System.nanoTime() - begunYardstick);
        Stream.of(turn.name(), turn.yardstick()).forEach(name -> requireAll(name, fleet.renewedOnce(name), turn.due()));
        return new Measured(turn.size(), perSecond, yardstickPerSecond, perSecond / yardstickPerSecond, (double) made * BATCH / turn.due(),
                before, after);
    }

    private static long commits(List<Node> nodes) {
        return nodes.stream().mapToLong(node -> node.transactions().soFar()).sum();
    }

    /** Each until no more is due that the others do not hold; and then once more, for what they let go. */
    private static void runAll(List<Node> nodes) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            for (Future<Integer> run : threads
                    .invokeAll(nodes.stream().<Callable<Integer>>map(node -> node.port(RunAutoRenewal.class)::run).toList())) {
                if (run.state() == Future.State.FAILED) {
                    throw new IllegalStateException(run.exceptionNow());
                }
            }
        }
        nodes.getFirst().port(RunAutoRenewal.class).run();
    }

    private static void requireAll(String name, long renewed, int due) {
        if (renewed != due) {
            throw new IllegalStateException(name + ": of " + due + " instances, " + renewed + " are renewed once");
        }
    }

    static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}

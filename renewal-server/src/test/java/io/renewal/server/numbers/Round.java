package io.renewal.server.numbers;

import io.renewal.server.numbers.Processes.Used;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * What one workload did on some connections for some seconds.
 *
 * @param perSecond how often it was done
 * @param p50 milliseconds that half of them took at most
 * @param p99 milliseconds that all but one in a hundred took at most
 * @param cpu milliseconds of a processor that one of them took, by kind of process
 */
record Round(double perSecond, double p50, double p99, Map<String, Double> cpu) {
    private static final int DIGITS = 3;

    /**
     * Does it on so many connections at once, each of which asks again as soon as it was answered.
     *
     * @throws IllegalStateException if one went wrong
     */
    static Round of(Workload workload, int connections, Duration time, Processes processes) throws InterruptedException {
        List<Map<Long, Used>> looks = new ArrayList<>();
        // Met before and after, when all connections are open.
        CyclicBarrier barrier = new CyclicBarrier(connections, () -> looks.add(processes.used()));
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Lane>> lanes = threads.invokeAll(IntStream.range(0, connections)
                    .<Callable<Lane>>mapToObj(i -> () -> lane(() -> workload.connect(new Share(i, connections)), barrier, time)).toList());
            return merged(done(lanes), looks);
        }
    }

    private static Lane lane(Supplier<Workload.Connected> connect, CyclicBarrier barrier, Duration time) throws Exception {
        try (Workload.Connected connection = connect.get()) {
            barrier.await();
            Lane lane = repeat(connection, time.toNanos());
            barrier.await();
            return lane;
        } catch (RuntimeException wrong) {
            breakForGood(barrier);
            throw wrong;
        }
    }

    private static Lane repeat(Workload.Connected connection, long nanos) {
        Histogram histogram = new Histogram(DIGITS);
        long start = System.nanoTime();
        long begun = start;
        while (begun - start < nanos) {
            connection.once();
            long ended = System.nanoTime();
            histogram.recordValue(ended - begun);
            begun = ended;
        }
        return new Lane(histogram, histogram.getTotalCount() * 1e9 / (begun - start));
    }

    /** So that the others do not wait for one that failed. */
    private static void breakForGood(CyclicBarrier barrier) {
        Thread.currentThread().interrupt();
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            // That is how one breaks it; or another one did.
        }
    }

    private static List<Lane> done(List<Future<Lane>> lanes) {
        IllegalStateException failure = new IllegalStateException("a connection failed");
        lanes.stream().filter(lane -> lane.state() == Future.State.FAILED).map(Future::exceptionNow)
                .filter(cause -> !(cause instanceof BrokenBarrierException)).forEach(failure::addSuppressed);
        if (lanes.stream().anyMatch(lane -> lane.state() != Future.State.SUCCESS)) {
            throw failure;
        }
        return lanes.stream().map(Future::resultNow).toList();
    }

    private static Round merged(List<Lane> lanes, List<Map<Long, Used>> looks) {
        Histogram all = new Histogram(DIGITS);
        lanes.forEach(lane -> all.add(lane.nanos));
        return new Round(lanes.stream().mapToDouble(Lane::perSecond).sum(), all.getValueAtPercentile(50) / 1e6,
                all.getValueAtPercentile(99) / 1e6, Processes.each(looks, all.getTotalCount()));
    }

    /** One connection's part. */
    private record Lane(Histogram nanos, double perSecond) {}
}

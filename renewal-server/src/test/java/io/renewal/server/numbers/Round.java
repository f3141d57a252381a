package io.renewal.server.numbers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * What one workload did on some connections for some seconds.
 *
 * @param perSecond how often it was done
 * @param p50 milliseconds that half of them took at most
 * @param p99 milliseconds that all but one in a hundred took at most
 */
record Round(double perSecond, double p50, double p99) {
    private static final int DIGITS = 3;

    /**
     * Does it on so many connections at once, each of which asks again as soon as it was answered.
     *
     * @throws IllegalStateException if one went wrong
     */
    static Round of(Workload workload, int connections, Duration time) throws InterruptedException {
        CyclicBarrier ready = new CyclicBarrier(connections);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Lane>> lanes = threads.invokeAll(IntStream.range(0, connections)
                    .<Callable<Lane>>mapToObj(i -> () -> lane(workload.connect(new Share(i, connections)), ready, time)).toList());
            return merged(lanes.stream().map(Round::done).toList());
        }
    }

    private static Lane lane(Workload.Connected connection, CyclicBarrier ready, Duration time) throws Exception {
        Histogram nanos = new Histogram(DIGITS);
        try (connection) {
            ready.await();
            long start = System.nanoTime();
            long begun = start;
            while (begun - start < time.toNanos()) {
                connection.once();
                long ended = System.nanoTime();
                nanos.recordValue(ended - begun);
                begun = ended;
            }
            return new Lane(nanos, nanos.getTotalCount() * 1e9 / (begun - start));
        } catch (Exception wrong) {
            ready.reset();
            throw wrong;
        }
    }

    private static Lane done(Future<Lane> lane) {
        try {
            return lane.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("a connection failed", e);
        }
    }

    private static Round merged(List<Lane> lanes) {
        Histogram all = new Histogram(DIGITS);
        lanes.forEach(lane -> all.add(lane.nanos));
        return new Round(lanes.stream().mapToDouble(Lane::perSecond).sum(), all.getValueAtPercentile(50) / 1e6,
                all.getValueAtPercentile(99) / 1e6);
    }

    /** One connection's part. */
    private record Lane(Histogram nanos, double perSecond) {}
}

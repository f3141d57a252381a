package io.renewal.server.whole;

import io.renewal.rest.testing.Answer;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Requests that start together. */
final class AtOnce {
    private AtOnce() {}

    /** The answers to so many requests, each sent on a connection of its own once all are about to be. */
    static List<Answer> times(int count, IntFunction<Answer> request) {
        return all(IntStream.range(0, count).<Supplier<Answer>>mapToObj(i -> () -> request.apply(i)).toList());
    }

    /** The answers in the order of the requests. */
    static List<Answer> all(List<Supplier<Answer>> requests) {
        CyclicBarrier barrier = new CyclicBarrier(requests.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = requests.stream().map(request -> threads.submit(() -> {
                barrier.await();
                return request.get();
            })).toList();
            return answers.stream().map(AtOnce::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.renewal.application.duework;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Who may run work in this process now that is timed by the service's clock: all timers, or one move of the sandbox clock. If both did at once, a piece could be done by the
 * clock of another step. One for the process; thread-safe.
 */
final class Turns {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Has a timer do something, unless a move goes on. */
    <R> Optional<R> unlessMoving(Supplier<R> run) {
        if (!lock.readLock().tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(run.get());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Makes a move when everybody before it is done. */
    <R> R moving(Supplier<R> move) {
        lock.writeLock().lock();
        try {
            return move.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}

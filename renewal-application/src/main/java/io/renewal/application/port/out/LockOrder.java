package io.renewal.application.port.out;

/**
 * The one order in which everything is locked, so that two transactions never wait for each other. A store reports every lock it takes
 * here, and a use case that goes back in the order fails at once instead of, some day, under load. One for each transaction; not
 * thread-safe.
 */
public final class LockOrder {
    private Level reached = Level.NOTHING;

    /** What can be locked, in order. */
    public enum Level {
        NOTHING, ACCOUNT, INSTANCE, ORDER, OUTBOX, FEED
    }

    /**
     * Notes that something of {@code level} is about to be locked.
     *
     * @throws IllegalStateException if something further down the order is locked already
     */
    public void enter(Level level) {
        if (level.compareTo(reached) < 0) {
            throw new IllegalStateException(level + " must be locked before " + reached);
        }
        reached = level;
    }
}

package io.renewal.application.port.out;

/**
 * The one order in which everything is locked, so that two transactions never wait for each other. A store reports every lock it takes
 * here, and a use case that goes back in the order fails at once instead of, some day, under load. One for each transaction; not
 * thread-safe.
 */
public final class LockOrder {
    private Level reached;

    /** What can be locked, in order. */
    public enum Level {
        NOTHING, REQUEST, CHARGES, ACCOUNT, INSTANCE, ORDER, OUTBOX, FEED, ENDPOINT, WHILE_READING
    }

    /** For a transaction, in which nothing is locked yet. */
    public LockOrder() {
        this(Level.NOTHING);
    }

    private LockOrder(Level reached) {
        this.reached = reached;
    }

    /** For work that only reads: every lock is refused. */
    public static LockOrder whileReading() {
        return new LockOrder(Level.WHILE_READING);
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

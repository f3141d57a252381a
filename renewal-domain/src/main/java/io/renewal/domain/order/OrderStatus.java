package io.renewal.domain.order;

/** The states of an order; each has a type of its own, see {@link Order}. */
public enum OrderStatus {
    /** Waits to be paid. */
    UNPAID,
    /** A payment attempt runs or is in doubt. */
    PAYING,
    /** Paid, and what it bought is done. */
    PAID,
    /** Ended without money; never revived. */
    CANCELLED,
    /** Money is owed back to the customer. */
    REFUND_DUE,
    /** The money was given back. */
    REFUNDED;

    /** Whether an order in this state keeps others from being placed for its instance. */
    public boolean isOpen() {
        return this == UNPAID || this == PAYING;
    }
}

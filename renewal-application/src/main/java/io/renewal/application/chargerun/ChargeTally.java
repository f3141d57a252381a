package io.renewal.application.chargerun;

/**
 * What came of some attempts to renew automatically.
 *
 * @param claimed all of them; what is in none of the others was not due after all
 * @param renewed they were paid
 * @param declined no way to pay was left
 * @param refused they are not sold any more, or cannot be renewed any further
 * @param inDoubt a payment is at the provider, which has not said yet how it ends; it is looked at until it has
 * @param postponed they are tried again in a while: another payment runs for them, or the provider does not answer
 * @param failed something is broken; they are tried again in a while
 */
public record ChargeTally(int claimed, int renewed, int declined, int refused, int inDoubt, int postponed, int failed) {
    /** Nothing yet. */
    public static final ChargeTally NONE = new ChargeTally(0, 0, 0, 0, 0, 0, 0);

    /** What came of these and those. */
    public ChargeTally plus(ChargeTally other) {
        return new ChargeTally(claimed + other.claimed, renewed + other.renewed, declined + other.declined, refused + other.refused,
                inDoubt + other.inDoubt, postponed + other.postponed, failed + other.failed);
    }
}

package io.renewal.domain.order;

/** Why an order ended without being paid. */
public enum CancellationReason {
    /** The customer, or the operator for them, wished so. */
    REQUESTED,
    /** It was not paid before its time. */
    NOT_PAID_IN_TIME,
    /** Another order took its place. */
    SUPERSEDED,
    /** The instance was released before it was paid. */
    INSTANCE_RELEASED,
    /** It came from the standing instruction, and no way to pay was left that had not been declined. */
    DECLINED
}

package io.renewal.domain.lifecycle;

/** How an instance stands. All but {@link #RELEASED} are computed from time; that one is recorded, because it is final. */
public enum InstanceStatus {
    /** Paid for, the end not near; or paid by use. */
    NORMAL,
    /** The end is near; still running. */
    EXPIRING,
    /** Past the end, still running by its policy. */
    EXPIRED,
    /** Keeps its data and serves nobody; a renewal unlocks it. */
    LOCKED,
    /** Gone, with its data. */
    RELEASED
}

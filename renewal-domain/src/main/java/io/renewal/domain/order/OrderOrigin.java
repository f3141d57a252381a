package io.renewal.domain.order;

/** Who wished for an order. */
public enum OrderOrigin {
    /** A person or their program. */
    MANUAL,
    /** The standing instruction of the instance. */
    AUTO_RENEWAL
}

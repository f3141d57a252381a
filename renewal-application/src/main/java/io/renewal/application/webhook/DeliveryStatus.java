package io.renewal.application.webhook;

/** How far a delivery is. */
public enum DeliveryStatus {
    /** To be sent, for the first time or again. */
    PENDING,
    /** The receiver said that it has it. */
    DELIVERED,
    /** Given up; an operator may have it sent again. */
    PARKED
}

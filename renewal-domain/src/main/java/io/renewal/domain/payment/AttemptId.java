package io.renewal.domain.payment;

import io.renewal.domain.identity.OrderId;

/**
 * Names a payment attempt, to us and to the provider, who is asked under this name and no other.
 *
 * @param number counts the attempts of the order, from 1
 */
public record AttemptId(OrderId orderId, int number) {
    /** A text that is a key to the provider: the same attempt always has the same, and no other has it. */
    @Override
    public String toString() {
        return orderId + "-" + number;
    }
}

package io.renewal.domain.ledger;

import io.renewal.domain.identity.OrderId;

/** What a posting was made for. */
public sealed interface PostingReference {
    /** An order was paid or refunded. */
    record ForOrder(OrderId orderId) implements PostingReference {}

    /**
     * The operator moved money by hand.
     *
     * @param text the operator's own reference, 1 to 200 characters
     */
    record ByOperator(String text) implements PostingReference {
        /** @throws IllegalArgumentException if the text is blank or too long */
        public ByOperator {
            if (text.isBlank() || text.length() > 200) {
                throw new IllegalArgumentException("an operator's reference has 1 to 200 characters");
            }
        }
    }
}

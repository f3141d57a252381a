package io.renewal.rest.account;

import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A posting as the customer sees it.
 *
 * @param amount negative for what was taken from the balance
 * @param reference the operator's, if they moved the money
 * @param orderId the order's, if it was paid or refunded
 */
record BalanceEntryJson(String entryId, Money amount, @Nullable String reference, @Nullable String orderId, Instant createdAt) {
    static BalanceEntryJson of(Posting posting) {
        String id = posting.id().toString();
        Money amount = posting.movement().effectOnBalance();
        return switch (posting.reference()) {
            case PostingReference.ByOperator by -> new BalanceEntryJson(id, amount, by.text(), null, posting.bookedAt());
            case PostingReference.ForOrder order -> new BalanceEntryJson(id, amount, null, order.orderId().toString(), posting.bookedAt());
        };
    }
}

package io.renewal.domain.order;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.renewal.Purchase;
import java.time.Instant;
import org.joda.money.Money;

/**
 * What an order is from its first moment to its last, whatever becomes of it.
 *
 * @param id handed in
 * @param accountId who pays
 * @param origin who wished for it
 * @param purchase what is bought and for how much
 * @param createdAt UTC
 * @param payBefore an unpaid order ends here, UTC
 */
public record OrderDetails(OrderId id, AccountId accountId, OrderOrigin origin, Purchase purchase, Instant createdAt, Instant payBefore) {
    public InstanceId instanceId() {
        return purchase.instanceId();
    }

    public Money price() {
        return purchase.price().total();
    }
}

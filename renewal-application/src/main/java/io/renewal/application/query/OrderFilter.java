package io.renewal.application.query;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.OrderStatus;
import java.util.Optional;

/** Which orders to list; all that is given must hold. */
public record OrderFilter(Optional<AccountId> accountId, Optional<InstanceId> instanceId, Optional<OrderStatus> status) {
    /** Every order. */
    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same for one account only. */
    public OrderFilter of(AccountId account) {
        return new OrderFilter(Optional.of(account), instanceId, status);
    }
}

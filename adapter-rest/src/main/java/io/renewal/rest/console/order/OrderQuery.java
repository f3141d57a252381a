package io.renewal.rest.console.order;

import io.renewal.application.query.OrderFilter;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.OrderStatus;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.query.Params;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;

/**
 * What a reader of the list asked for. Fields that were left empty ask for nothing.
 *
 * @param typed what was typed for an instance, whether or not it can be the id of one
 */
record OrderQuery(OrderFilter filter, String typed) {
    private static final String PATH = "/console/orders";
    private static final int LONGEST = 200;

    static OrderQuery of(Params params) {
        String typed = params.text("instanceId", LONGEST).orElse("").strip();
        Optional<AccountId> account = params.text("accountId", LONGEST).filter(AccountId::isValid).map(AccountId::new);
        Optional<OrderStatus> status = params.text("status", LONGEST).flatMap(text -> EnumText.parse(OrderStatus.class, text));
        return new OrderQuery(new OrderFilter(account, Optional.of(typed).filter(InstanceId::isValid).map(InstanceId::new), status), typed);
    }

    /** Whether no instance can have the id that was typed. */
    boolean isImpossible() {
        return !typed.isEmpty() && filter.instanceId().isEmpty();
    }

    /** Whether all orders are asked for. */
    boolean isEverything() {
        return filter.equals(OrderFilter.ALL) && typed.isEmpty();
    }

    /** The address of the page behind this one. */
    String at(String cursor) {
        UriBuilder address = UriBuilder.fromPath(PATH);
        filter.accountId().ifPresent(account -> address.queryParam("accountId", account));
        filter.instanceId().ifPresent(instance -> address.queryParam("instanceId", instance));
        filter.status().ifPresent(status -> address.queryParam("status", EnumText.of(status)));
        return address.queryParam("cursor", cursor).build().toString();
    }
}

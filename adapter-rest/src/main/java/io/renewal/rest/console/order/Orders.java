package io.renewal.rest.console.order;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import io.renewal.domain.order.Order;
import io.renewal.rest.json.Ids;
import jakarta.inject.Inject;

/** Finds orders with what is told beside them. Thread-safe. */
final class Orders {
    private final Browse browse;

    @Inject
    Orders(Browse browse) {
        this.browse = browse;
    }

    /**
     * An order as it is now.
     *
     * @throws io.renewal.rest.problem.ProblemException OrderNotFound
     */
    Order of(Caller caller, String orderId) {
        return browse.order(caller, Ids.order(orderId)).orElseThrow(() -> Ids.noOrder().exception());
    }

    /** The order with its instance and account. */
    OrderView view(Caller caller, Order order) {
        Account account = browse.account(caller, order.details().accountId()).orElseThrow();
        InstanceView instance = browse.instance(caller, order.details().instanceId()).orElseThrow();
        return new OrderView(order.asOf(instance.seenAt()), account, instance, browse.currentPriceList(account.currency()));
    }
}

package io.renewal.application.ordering;

import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.specchange.Origins;
import io.renewal.domain.specchange.SpecChangeDecision;
import io.renewal.domain.specchange.SpecChangeRefusal.SpecNotSold;
import io.renewal.domain.specchange.SpecChangeRequest;
import io.renewal.domain.specchange.SpecChangeRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fetches what the decision on a change of spec needs. */
final class SpecChanging {
    private SpecChanging() {}

    static SpecChangeDecision decide(Tx tx, Instance instance, SpecChangeRequest request, Optional<OrderId> openOrder, Instant now) {
        Account account = tx.accounts().find(instance.accountId()).orElseThrow();
        Optional<PriceList> priceList = tx.priceLists().current(account.currency(), now);
        if (priceList.isEmpty()) {
            return new SpecNotSold(request.spec());
        }
        return new SpecChangeRules(instance, priceList.get(), openOrder, origins(tx, instance)).decide(request, now);
    }

    private static Origins origins(Tx tx, Instance instance) {
        SpecId registered = tx.instances().registration(instance.id()).orElseThrow().spec();
        List<Order> paid = tx.orders().history(instance.id()).stream().filter(Order.Paid.class::isInstance).toList();
        Map<PriceListId, PriceList> priceLists = Origins.priceListsOf(paid).stream().flatMap(id -> tx.priceLists().find(id).stream())
                .collect(Collectors.toMap(PriceList::id, Function.identity()));
        return new Origins(registered, paid, priceLists);
    }
}

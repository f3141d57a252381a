package io.renewal.application.ordering;

import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalRefusal.SpecNotSold;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import java.time.Instant;
import java.util.Optional;

/** Fetches what the decision on a renewal needs. */
final class Deciding {
    private Deciding() {}

    static RenewalDecision decide(Tx tx, Instance instance, RenewalRequest request, Optional<OrderId> openOrder, Instant now) {
        Account account = tx.accounts().find(instance.accountId()).orElseThrow();
        Optional<PriceList> priceList = tx.priceLists().current(account.currency(), now);
        if (priceList.isEmpty()) {
            return new SpecNotSold(request.spec().orElse(instance.nextSpec()));
        }
        return new RenewalRules(instance, priceList.get(), openOrder).decide(request, now);
    }
}

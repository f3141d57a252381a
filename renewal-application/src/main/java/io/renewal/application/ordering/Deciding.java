package io.renewal.application.ordering;

import io.renewal.application.port.out.Renewable;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalRefusal.SpecNotSold;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import java.time.Instant;
import java.util.Optional;

/** Asks the rules, if there is a price list to ask them by. */
final class Deciding {
    private Deciding() {}

    static RenewalDecision decide(Renewable renewable, RenewalRequest request, Optional<OrderId> openOrder, Instant now) {
        Instance instance = renewable.instance().asOf(now);
        if (renewable.priceList().isEmpty()) {
            return new SpecNotSold(request.spec().orElse(instance.nextSpec()));
        }
        return new RenewalRules(instance, renewable.priceList().get(), openOrder).decide(request, now);
    }
}

package io.renewal.domain.autorenewal;

import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt at a moment has to order: the cycle, with the spec that the instance goes on with anyway. The one place that asks for it,
 * so that nothing is foretold that would not be done.
 *
 * @param instance as it is recorded
 * @param priceList that the attempt goes by; none if nothing is sold in the account's currency
 */
record Offer(Instance instance, Optional<PriceList> priceList) {
    RenewalDecision at(Instant now, Charging charging) {
        Instance present = instance.asOf(now);
        RenewalRequest request = new RenewalRequest(charging.period().months(), Optional.empty(), Optional.empty(), Optional.empty());
        return priceList.map(prices -> new RenewalRules(present, prices, Optional.empty()).decide(request, now))
                .orElseGet(() -> new RenewalRefusal.SpecNotSold(present.nextSpec()));
    }
}

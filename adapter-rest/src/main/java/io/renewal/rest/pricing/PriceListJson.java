package io.renewal.rest.pricing;

import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.json.MoneyJson;
import java.time.Instant;
import java.util.List;

/** A price list as it is answered. */
record PriceListJson(String priceListId, String currency, Instant effectiveFrom, List<SpecJson> specs, List<Integer> periods,
        List<PeriodFactorJson> periodFactors) {
    static PriceListJson of(PriceList list) {
        return new PriceListJson(list.id().value(), list.currency().getCode(), list.effectiveFrom(),
                list.specs().stream().map(spec -> new SpecJson(spec.spec().value(), spec.title(), MoneyJson.amountOf(spec.monthly())))
                        .toList(),
                list.periods().stream().map(RenewalPeriod::months).toList(),
                list.factors().stream()
                        .map(factor -> new PeriodFactorJson(factor.from().months(), factor.factor().toPlainString())).toList());
    }

    /** What a spec costs a month, in the list's currency. */
    record SpecJson(String spec, String title, String monthly) {}

    /** The factor from a period on. */
    record PeriodFactorJson(int fromMonths, String factor) {}
}

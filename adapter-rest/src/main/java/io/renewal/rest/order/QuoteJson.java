package io.renewal.rest.order;

import io.renewal.domain.renewal.RenewalQuote;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** A quote as it is answered. */
record QuoteJson(String instanceId, int periodMonths, String spec, Instant currentEndTime, Instant newEndTime, Money price,
        List<LineJson> lines, String priceListId) {
    static QuoteJson of(RenewalQuote quote) {
        return new QuoteJson(quote.instanceId().value(), quote.period().months(), quote.spec().value(), quote.currentEndTime(),
                quote.newEndTime(), quote.price().total(), LineJson.of(quote.price()), quote.priceListId().value());
    }
}

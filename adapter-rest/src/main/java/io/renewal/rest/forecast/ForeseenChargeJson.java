package io.renewal.rest.forecast;

import io.renewal.domain.autorenewal.ForeseenCharge.Priced;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.rest.order.LineJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * A charge that is to come, as it is answered.
 *
 * @param at when it is tried first
 */
@Schema(name = "ForeseenCharge")
record ForeseenChargeJson(Instant at, String instanceId, int periodMonths, String spec, Instant currentEndTime, Instant newEndTime,
        Money price, List<LineJson> lines) {
    static ForeseenChargeJson of(Priced charge) {
        RenewalQuote quote = charge.quote();
        return new ForeseenChargeJson(charge.at(), quote.instanceId().value(), quote.period().months(), quote.spec().value(),
                quote.currentEndTime(), quote.newEndTime(), quote.price().total(), LineJson.of(quote.price()));
    }
}

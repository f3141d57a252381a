package io.renewal.rest.order;

import io.renewal.domain.renewal.SpecChange;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/**
 * The price of another spec as it is answered.
 *
 * @param currentEndTime stays as it is
 * @param remainingDays whole days from the next local midnight to the end
 * @param price negative for what is given back
 */
record SpecChangeQuoteJson(String instanceId, String oldSpec, String spec, Instant currentEndTime, int remainingDays, Money price,
        List<LineJson> lines, String priceListId) {
    static SpecChangeQuoteJson of(SpecChange change) {
        return new SpecChangeQuoteJson(change.instanceId().value(), change.oldSpec().value(), change.spec().value(), change.endTime(),
                change.days(), change.price().total(), LineJson.of(change.price()), change.priceListId().value());
    }
}

package io.renewal.rest.order;

import io.renewal.domain.pricing.Price;
import io.renewal.rest.json.MoneyJson;
import java.util.List;

/**
 * A line that explains a price.
 *
 * @param amount in the currency of the price, negative for what is taken off
 */
public record LineJson(String description, String amount) {
    /** The lines of a price. */
    public static List<LineJson> of(Price price) {
        return price.lines().stream().map(line -> new LineJson(line.description(), MoneyJson.amountOf(line.amount()))).toList();
    }
}

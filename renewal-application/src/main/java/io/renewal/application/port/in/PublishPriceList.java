package io.renewal.application.port.in;

import io.renewal.domain.pricing.PriceList;
import java.util.List;

/** Publishes what is sold from an instant on. A list may be replaced until it is in effect, and never after. The operator's. */
public interface PublishPriceList {
    Result publish(PriceList priceList);

    sealed interface Result {
        record Published(PriceList priceList) implements Result {}

        record Replaced(PriceList priceList) implements Result {}

        /** The same was published before. */
        record Unchanged(PriceList priceList) implements Result {}

        /** The list is in effect and says something else; names what. */
        record InEffect(List<String> fields) implements Result {
            public InEffect {
                fields = List.copyOf(fields);
            }
        }

        /** Only the first publication of a list may lie in the past. */
        record Backdated() implements Result {}

        /** Another list of this currency takes effect at the same instant. */
        record SameInstant() implements Result {}
    }
}

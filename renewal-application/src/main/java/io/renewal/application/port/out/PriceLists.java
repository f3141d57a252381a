package io.renewal.application.port.out;

import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.pricing.PriceList;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The price lists in a transaction. No two of one currency take effect at the same instant. */
public interface PriceLists {
    Optional<PriceList> find(PriceListId id);

    /** The list of {@code currency} with the latest effective-from that is not after {@code now}. */
    Optional<PriceList> current(CurrencyUnit currency, Instant now);

    /** The list of {@code currency} that takes effect at just that instant. */
    Optional<PriceList> effectiveFrom(CurrencyUnit currency, Instant instant);

    /** Adds a list, or replaces the one with its id. */
    void save(PriceList priceList);
}

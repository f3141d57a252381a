package io.renewal.domain.specchange;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Days of a term that came into it together and are left of it.
 *
 * @param broughtBy the order that they came with; those of the registration came without one
 * @param days how many are left, from 1
 * @param worth what they were worth as they came
 * @param paidSince what changes of spec charged for these days, less what they gave back; nothing if there was none
 */
record Stretch(Optional<OrderId> broughtBy, int days, Worth worth, Optional<BigDecimal> paidSince) {

    /**
     * The most that is given back if these days are to be of {@code spec}: what they are paid with, less what they would have cost with that
     * spec from the start. So no way through cheaper and dearer specs ends with more than was paid. There is no limit for days as they were
     * registered, of a spec that never changed.
     */
    Optional<BigDecimal> most(SpecId spec, PriceList current, int daysLeft) {
        if (broughtBy.isEmpty() && paidSince.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(worth.excessOver(spec, days, current, daysLeft).add(paidSince.orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO));
    }
}

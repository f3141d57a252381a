package io.renewal.rest.pricing;

import io.renewal.rest.pricing.NewPriceListJson.NewPeriodFactor;
import io.renewal.rest.pricing.NewPriceListJson.NewSpec;
import io.renewal.rest.problem.FieldErrors;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What must hold between the fields of a price list, each told at the field to correct. */
final class PriceListChecks {
    private final FieldErrors errors = new FieldErrors();

    private PriceListChecks() {}

    static void verify(NewPriceListJson list) {
        PriceListChecks checks = new PriceListChecks();
        List<Integer> periods = Optional.ofNullable(list.periods()).orElse(List.of());
        List<NewPeriodFactor> factors = Optional.ofNullable(list.periodFactors()).orElse(List.of());
        checks.distinct("specs[%d].spec", list.specs(), NewSpec::spec);
        checks.distinct("periods[%d]", periods, Function.identity());
        checks.distinct("periodFactors[%d].fromMonths", factors, NewPeriodFactor::fromMonths);
        for (int i = 0; i < list.specs().size(); i++) {
            checks.price("specs[" + i + "].monthly", list.specs().get(i).monthly().value(), list.currency().getDecimalPlaces());
        }
        for (int i = 0; i < factors.size(); i++) {
            checks.factor("periodFactors[" + i + "].factor", factors.get(i).factor().value());
        }
        checks.errors.verify();
    }

    private <T> void distinct(String field, List<T> values, Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(key.apply(values.get(i)))) {
                errors.add(field.replace("%d", String.valueOf(i)), "must not be named twice");
            }
        }
    }

    private void price(String field, BigDecimal monthly, int decimals) {
        if (monthly.signum() <= 0) {
            errors.add(field, "must be more than zero");
        }
        if (monthly.scale() > decimals) {
            errors.add(field, "must have no more decimals than the currency has: " + decimals);
        }
    }

    private void factor(String field, BigDecimal factor) {
        if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
            errors.add(field, "must be above 0 and at most 1");
        }
    }
}

package io.renewal.rest.pricing;

import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.pricing.PeriodFactor;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.json.UnsignedDecimal;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an operator publishes.
 *
 * @param periods in months; 1 to 9, 12, 24 and 36 if not given
 * @param periodFactors 0.85 from 12 months on if not given
 */
@Schema(name = "NewPriceList")
public record NewPriceListJson(@NotNull @Schema(example = "CNY") CurrencyUnit currency, @NotNull Instant effectiveFrom,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid NewSpec> specs,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Min(1) @Max(1200) Integer> periods,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewPeriodFactor> periodFactors) {
    private static final List<Integer> PERIODS = Stream.concat(IntStream.rangeClosed(1, 9).boxed(), Stream.of(12, 24, 36)).toList();
    private static final List<PeriodFactor> FACTORS = List.of(new PeriodFactor(RenewalPeriod.ofMonths(12), new BigDecimal("0.85")));

    /**
     * The list as the domain knows it.
     *
     * @throws ProblemException ValidationFailed with all that is wrong between the fields
     */
    PriceList toPriceList(PriceListId id) {
        PriceListChecks.verify(this);
        List<SpecPrice> prices = specs.stream().map(spec -> spec.toPrice(currency)).toList();
        List<RenewalPeriod> sold = Optional.ofNullable(periods).orElse(PERIODS).stream().map(RenewalPeriod::ofMonths).toList();
        List<PeriodFactor> factors = Optional.ofNullable(periodFactors)
                .map(given -> given.stream().map(NewPeriodFactor::toFactor).toList()).orElse(FACTORS);
        return new PriceList(id, currency, effectiveFrom, prices, sold, factors);
    }

    /** A spec and its monthly price. */
    @Schema(name = "NewSpec")
    public record NewSpec(@NotNull SpecId spec, @NotBlank @Size(max = 200) String title,
            @NotNull @Schema(example = "60.00") UnsignedDecimal monthly) {
        private SpecPrice toPrice(CurrencyUnit currency) {
            return new SpecPrice(spec, title, Money.of(currency, monthly.value()));
        }
    }

    /** The factor from a period on. */
    @Schema(name = "NewPeriodFactor")
    public record NewPeriodFactor(@NotNull @Min(1) @Max(1200) Integer fromMonths,
            @NotNull @Schema(example = "0.85") UnsignedDecimal factor) {
        private PeriodFactor toFactor() {
            return new PeriodFactor(RenewalPeriod.ofMonths(fromMonths), factor.value());
        }
    }
}

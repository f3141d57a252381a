package io.renewal.rest.order;

import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import io.renewal.rest.payment.PayWithJson;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a caller orders.
 *
 * @param expectedEndTime the end time that the caller believes; a repeated order is refused by it
 * @param expectedPrice the price that the caller was shown
 * @param payWith pays at once; without it the order waits to be paid
 */
@Schema(name = "RenewalOrder")
public record RenewalOrderJson(@NotNull @Schema(example = "3") Integer periodMonths, @Nullable SpecId spec,
        @NotNull Instant expectedEndTime, @Nullable Money expectedPrice, @Valid @Nullable PayWithJson payWith) {

    /**
     * The wish as the domain knows it.
     *
     * @throws ProblemException ValidationFailed if the expected price is negative
     */
    RenewalRequest toRequest() {
        Optional<Money> price = Optional.ofNullable(expectedPrice);
        if (price.filter(Money::isNegative).isPresent()) {
            throw FieldErrors.problem("expectedPrice.amount", "must not be negative").exception();
        }
        return new RenewalRequest(periodMonths, Optional.ofNullable(spec), Optional.of(expectedEndTime), price);
    }
}

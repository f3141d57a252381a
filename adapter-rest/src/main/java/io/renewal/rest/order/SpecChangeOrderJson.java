package io.renewal.rest.order;

import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.specchange.SpecChangeRequest;
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
 * @param expectedEndTime the end time that the caller believes
 * @param expectedPrice the price that the caller was shown, negative for what is given back
 * @param payWith pays a dearer spec at once; without it the order waits to be paid. Of no consequence where nothing is to be paid
 */
@Schema(name = "SpecChangeOrder")
public record SpecChangeOrderJson(@NotNull @Schema(example = "redis.master.mid.default") SpecId spec, @NotNull Instant expectedEndTime,
        @Nullable Money expectedPrice, @Valid @Nullable PayWithJson payWith) {

    SpecChangeRequest toRequest() {
        return new SpecChangeRequest(spec, Optional.of(expectedEndTime), Optional.ofNullable(expectedPrice));
    }
}

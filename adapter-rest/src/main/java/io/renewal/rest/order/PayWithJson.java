package io.renewal.rest.order;

import io.renewal.application.port.in.PayWith;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How to pay.
 *
 * @param method only {@code Balance} until a payment provider is connected
 */
@Schema(name = "PayWith")
public record PayWithJson(
        @NotNull @Pattern(regexp = "Balance", message = "must be Balance: other methods are not offered yet") @Schema(allowableValues = "Balance") String method) {
    PayWith toPayWith() {
        return new PayWith.Balance();
    }
}

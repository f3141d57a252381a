package io.renewal.rest.payment;

import io.renewal.domain.payment.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How to pay. {@link Tenders} tells what goes with which method.
 *
 * @param paymentMethodId of a saved card, for {@code Card}
 * @param returnUrl where the customer's browser comes back to: for {@code Hosted}, and for {@code Card} if the customer is there to be
 *            asked by their bank
 * @param savePaymentMethod whether the card is kept for later payments, for {@code Hosted}
 */
@Schema(name = "PayWith")
public record PayWithJson(@NotNull PaymentMethod method,
        @Nullable @Pattern(regexp = "[A-Za-z0-9_]{1,200}", message = "must be the id of a saved payment method") String paymentMethodId,
        @Nullable @Size(max = 2000) String returnUrl, @Nullable Boolean savePaymentMethod) {}

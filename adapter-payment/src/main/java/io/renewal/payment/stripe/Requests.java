package io.renewal.payment.stripe;

import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.renewal.application.port.out.Charge;
import io.renewal.domain.payment.Tender;
import java.time.Duration;

/** What is sent to Stripe of a charge; the same for the same charge to the letter, else its key would be refused. */
final class Requests {
    /** Stripe ends a page no sooner than half an hour after it was made, which may be a while after the attempt was recorded. */
    private static final Duration PAGE_LIVES = Duration.ofHours(1);

    private Requests() {}

    static PaymentIntentCreateParams intent(Charge charge, Tender.Card tender, StripeAmount amount) {
        return PaymentIntentCreateParams.builder().setAmount(amount.units()).setCurrency(amount.currency())
                .setCustomer(charge.customer().value()).setPaymentMethod(tender.card().value())
                .addPaymentMethodType("card").setDescription(charge.purpose()).putAllMetadata(Marks.of(charge)).build();
    }

    static PaymentIntentConfirmParams confirmation(Tender.Card tender) {
        PaymentIntentConfirmParams.Builder confirmation = PaymentIntentConfirmParams.builder();
        return tender.returnTo().map(page -> confirmation.setReturnUrl(page.value()))
                .orElseGet(() -> confirmation.setOffSession(true)).build();
    }

    static SessionCreateParams session(Charge charge, Tender.Page tender, StripeAmount amount) {
        PaymentIntentData.Builder intent = PaymentIntentData.builder().setDescription(charge.purpose()).putAllMetadata(Marks.of(charge));
        if (tender.keeping() == Tender.CardKeeping.KEPT) {
            intent.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
        }
        return SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT).setCustomer(charge.customer().value())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD).addLineItem(line(charge, amount))
                .setSuccessUrl(tender.returnTo().value()).setCancelUrl(tender.returnTo().value())
                .setExpiresAt(charge.startedAt().plus(PAGE_LIVES).getEpochSecond()).putAllMetadata(Marks.of(charge))
                .setPaymentIntentData(intent.build()).build();
    }

    private static LineItem line(Charge charge, StripeAmount amount) {
        return LineItem.builder().setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder().setCurrency(amount.currency()).setUnitAmount(amount.units())
                        .setProductData(LineItem.PriceData.ProductData.builder().setName(charge.purpose()).build()).build())
                .build();
    }
}

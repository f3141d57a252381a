package io.renewal.payment.stripe;

import com.stripe.model.PaymentIntent;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.WebAddress;
import java.util.Optional;

/** What Stripe's words mean. */
final class Standings {
    static final String SUCCEEDED = "succeeded";
    static final String CANCELED = "canceled";
    static final String PROCESSING = "processing";
    static final String REQUIRES_PAYMENT_METHOD = "requires_payment_method";
    static final String REQUIRES_CONFIRMATION = "requires_confirmation";
    static final String REQUIRES_ACTION = "requires_action";

    static final Standing PAID = new Standing.Definite(new PaymentAnswer.Paid());
    static final Standing VOIDED = new Standing.Definite(new PaymentAnswer.Voided());
    private static final DeclineReason NOBODY_THERE = new DeclineReason("authentication_required");

    private Standings() {}

    /** How a payment by card stands. A declined one that is not canceled yet could be tried again, so it is to be canceled first. */
    static Standing of(PaymentIntent intent) {
        return switch (status(intent)) {
            case SUCCEEDED -> PAID;
            case PROCESSING -> new Standing.Processing();
            case REQUIRES_CONFIRMATION -> new Standing.Unconfirmed();
            case REQUIRES_PAYMENT_METHOD -> decline(intent).map(Standings::declined).orElseGet(Standing.Unconfirmed::new);
            case CANCELED -> decline(intent).map(Standings::declined).orElse(VOIDED);
            // Without a page, nobody can be sent anywhere: the bank has asked somebody who is not there.
            case REQUIRES_ACTION -> page(intent).<Standing>map(Standing.AwaitsCustomer::new).orElseGet(() -> declined(NOBODY_THERE));
            default -> unknown();
        };
    }

    /** Never null, for an answer may have any shape. */
    static String status(PaymentIntent intent) {
        return Optional.ofNullable(intent.getStatus()).orElse("");
    }

    /** Why the last try to take the money failed. */
    static Optional<DeclineReason> decline(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLastPaymentError()).map(error -> Codes.reason(error.getCode(), error.getDeclineCode()));
    }

    static Standing declined(DeclineReason reason) {
        return new Standing.Definite(new PaymentAnswer.Declined(reason));
    }

    static boolean isDeclined(Standing standing) {
        return standing instanceof Standing.Definite(PaymentAnswer.Declined _);
    }

    static Standing unknown() {
        return new Standing.NoAnswer(Replies.UNREADABLE);
    }

    private static Optional<WebAddress> page(PaymentIntent intent) {
        return Optional.ofNullable(intent.getNextAction()).map(PaymentIntent.NextAction::getRedirectToUrl)
                .map(PaymentIntent.NextAction.RedirectToUrl::getUrl).map(WebAddress::new);
    }
}

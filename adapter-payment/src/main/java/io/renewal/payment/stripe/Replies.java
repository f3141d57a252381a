package io.renewal.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a no from no answer. Only what Stripe itself says in its own words, with a status that means it, is a no. Its messages go nowhere:
 * they may quote what was sent.
 */
final class Replies {
    static final String UNREADABLE = "the provider's answer cannot be read";
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final AtomicBoolean keyProblemTold = new AtomicBoolean();

    <T> Reply<T> to(StripeException told) {
        return switch (told) {
            case CardException declined -> refused(declined, declined.getDeclineCode());
            case PermissionException _ ->
                keyProblem("our key may not do this (403): give it the permission at the provider, or another key in payment.provider-key");
            case AuthenticationException _ -> keyProblem("the provider does not take our key (401): check payment.provider-key");
            case RateLimitException _ -> new Reply.Silent<>("the provider wants fewer requests (429)");
            case InvalidRequestException wrong -> refused(wrong, "");
            case IdempotencyException _ -> new Reply.Silent<>("the provider knows this key with another request (400)");
            case ApiConnectionException none -> new Reply.Silent<>(silence(none));
            default -> new Reply.Silent<>(failure(told));
        };
    }

    private static <T> Reply<T> refused(StripeException no, String declineCode) {
        return new Reply.Refused<>(new Refusal(no.getStatusCode(), Codes.clean(no.getCode()), Codes.clean(declineCode)));
    }

    private <T> Reply<T> keyProblem(String problem) {
        if (keyProblemTold.compareAndSet(false, true)) {
            LOG.atWarn().log(problem);
        }
        return new Reply.Silent<>(problem);
    }

    private static String silence(ApiConnectionException none) {
        return none.getCause() instanceof TimeoutException
                ? "the provider did not answer in time"
                : "the connection to the provider failed";
    }

    private static String failure(StripeException told) {
        int status = told.getStatusCode() == null ? 0 : told.getStatusCode();
        if (status == 409) {
            return "the provider is still at the same request (409)";
        }
        return status >= 400 ? "the provider failed (" + status + ")" : UNREADABLE;
    }
}

package io.renewal.payment.stripe;

import com.stripe.model.PaymentIntent;
import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import jakarta.inject.Inject;
import java.util.Optional;

/** Payments with a card that the provider keeps: payment intents. */
final class CardPayments {
    private static final String REPLAYED = "idempotent-replayed";

    private final StripeApi api;

    @Inject
    CardPayments(StripeApi api) {
        this.api = api;
    }

    Preparation prepare(Charge charge, Tender.Card tender, StripeAmount amount) {
        String key = PaymentProvider.keyOf(charge.id()) + "-prepare";
        return switch (api.ask(key, (v1, options) -> v1.paymentIntents().create(Requests.intent(charge, tender, amount), options))) {
            case Reply.Got(PaymentIntent intent) -> intent.getId() == null
                    ? new Preparation.NoAnswer(Replies.UNREADABLE)
                    : new Preparation.Prepared(new ProviderReference(intent.getId()), Optional.empty());
            case Reply.Refused(Refusal no) -> new Preparation.Refused(Codes.reason(no.code(), no.declineCode()));
            case Reply.Silent(String problem) -> new Preparation.NoAnswer(problem);
        };
    }

    Standing confirm(Charge charge, Tender.Card tender, ProviderReference payment) {
        String key = PaymentProvider.keyOf(charge.id()) + "-confirm";
        return switch (api.ask(key,
                (v1, options) -> v1.paymentIntents().confirm(payment.value(), Requests.confirmation(tender), options))) {
            // What is told again is how it stood then.
            case Reply.Got(PaymentIntent intent) -> isReplayed(intent) ? look(payment) : concluded(intent);
            case Reply.Refused(Refusal no) -> no.isOfUnknown() ? new Standing.NoAnswer(no.problem()) : afterRefusal(payment, no);
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    Standing look(ProviderReference payment) {
        return switch (retrieve(payment.value())) {
            case Reply.Got(PaymentIntent intent) -> concluded(intent);
            case Reply.Refused(Refusal no) -> new Standing.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    Standing withdraw(ProviderReference payment) {
        return switch (cancel(payment.value())) {
            case Reply.Got(PaymentIntent intent) -> Standings.of(intent);
            case Reply.Refused(Refusal no) -> no.isOfUnknown() ? new Standing.NoAnswer(no.problem()) : look(payment);
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    Reply<PaymentIntent> retrieve(String id) {
        return api.ask((v1, options) -> v1.paymentIntents().retrieve(id, options));
    }

    /** Without a key: to cancel twice is to cancel, and a failure that is kept for the key would forbid it for a day. */
    Reply<PaymentIntent> cancel(String id) {
        return api.ask((v1, options) -> v1.paymentIntents().cancel(id, options));
    }

    /** A card that was declined is noted on the intent; if nothing is, the request itself was at fault and would always be. */
    private Standing afterRefusal(ProviderReference payment, Refusal no) {
        Standing standing = look(payment);
        if (!(standing instanceof Standing.Unconfirmed)) {
            return standing;
        }
        Standing withdrawn = withdraw(payment);
        return withdrawn.equals(Standings.VOIDED) ? Standings.declined(Codes.reason(no.code(), no.declineCode())) : withdrawn;
    }

    /**
     * As it stands; one that is declined is canceled first. Until then whoever has its client secret, which the customer's browser gets to
     * see, could try another card, and no decline would be the last word.
     */
    private Standing concluded(PaymentIntent intent) {
        Standing standing = Standings.of(intent);
        if (!Standings.isDeclined(standing) || Standings.status(intent).equals(Standings.CANCELED)) {
            return standing;
        }
        return switch (cancel(intent.getId())) {
            case Reply.Got(PaymentIntent canceled) -> isCanceled(canceled) ? standing : Standings.unknown();
            case Reply.Refused<PaymentIntent> _ -> insteadOfCanceled(intent.getId());
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    private Standing insteadOfCanceled(String id) {
        return switch (retrieve(id)) {
            case Reply.Got(PaymentIntent now) when !Standings.isDeclined(Standings.of(now)) || isCanceled(now) -> Standings.of(now);
            case Reply.Got<PaymentIntent> _ -> new Standing.NoAnswer("it is declined, and the provider does not cancel it");
            case Reply.Refused(Refusal no) -> new Standing.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    private static boolean isCanceled(PaymentIntent intent) {
        return Standings.status(intent).equals(Standings.CANCELED);
    }

    private static boolean isReplayed(PaymentIntent intent) {
        return intent.getLastResponse().headers().firstValue(REPLAYED).filter("true"::equals).isPresent();
    }
}

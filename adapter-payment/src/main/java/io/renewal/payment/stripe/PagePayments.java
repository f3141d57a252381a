package io.renewal.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import jakarta.inject.Inject;
import java.util.Optional;

/** Payments on the provider's page: checkout sessions, each with an intent from the moment that the customer first tries to pay. */
final class PagePayments {
    private final StripeApi api;
    private final CardPayments intents;

    @Inject
    PagePayments(StripeApi api, CardPayments intents) {
        this.api = api;
        this.intents = intents;
    }

    Preparation prepare(Charge charge, Tender.Page tender, StripeAmount amount) {
        String key = PaymentProvider.keyOf(charge.id()) + "-prepare";
        return switch (api.ask(key, (v1, options) -> v1.checkout().sessions().create(Requests.session(charge, tender, amount), options))) {
            case Reply.Got(Session session) -> session.getId() == null || session.getUrl() == null
                    ? new Preparation.NoAnswer(Replies.UNREADABLE)
                    : new Preparation.Prepared(new ProviderReference(session.getId()), Optional.of(new WebAddress(session.getUrl())));
            case Reply.Refused(Refusal no) -> new Preparation.Refused(Codes.reason(no.code(), no.declineCode()));
            case Reply.Silent(String problem) -> new Preparation.NoAnswer(problem);
        };
    }

    Standing look(ProviderReference payment) {
        return switch (retrieve(payment.value())) {
            case Reply.Got(Session session) -> standing(session);
            case Reply.Refused(Refusal no) -> new Standing.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    /** Without a key, for the reason why {@link CardPayments#cancel} has none. */
    Standing withdraw(ProviderReference payment) {
        return switch (api.ask((v1, options) -> v1.checkout().sessions().expire(payment.value(), options))) {
            case Reply.Got(Session session) -> standing(session);
            case Reply.Refused(Refusal no) -> no.isOfUnknown() ? new Standing.NoAnswer(no.problem()) : look(payment);
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    Reply<Session> retrieve(String id) {
        return api.ask((v1, options) -> v1.checkout().sessions().retrieve(id, options));
    }

    private Standing standing(Session session) {
        if ("paid".equals(session.getPaymentStatus())) {
            return Standings.PAID;
        }
        return switch (Optional.ofNullable(session.getStatus()).orElse("")) {
            // Also after a card was declined: the customer may try another one there.
            case "open" -> Optional.ofNullable(session.getUrl()).<Standing>map(url -> new Standing.AwaitsCustomer(new WebAddress(url)))
                    .orElseGet(Standings::unknown);
            case "complete" -> ofIntent(session).map(this::complete).orElseGet(Standings::unknown);
            case "expired" -> ofIntent(session).map(this::expired).orElse(Standings.VOIDED);
            default -> Standings.unknown();
        };
    }

    private Optional<Reply<PaymentIntent>> ofIntent(Session session) {
        return Optional.ofNullable(session.getPaymentIntent()).map(intents::retrieve);
    }

    /** The customer has done their part, and the money is not there yet. */
    private Standing complete(Reply<PaymentIntent> reply) {
        return switch (reply) {
            case Reply.Got(PaymentIntent intent) -> switch (Standings.status(intent)) {
                case Standings.SUCCEEDED -> Standings.PAID;
                case Standings.CANCELED -> Standings.VOIDED;
                case Standings.PROCESSING, Standings.REQUIRES_ACTION -> new Standing.Processing();
                case Standings.REQUIRES_PAYMENT_METHOD ->
                    Standings.declined(Standings.decline(intent).orElseGet(() -> new DeclineReason("payment_failed")));
                default -> Standings.unknown();
            };
            case Reply.Refused(Refusal no) -> new Standing.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    /** The page is gone; but a bank may still be asking the customer, or be at it. */
    private Standing expired(Reply<PaymentIntent> reply) {
        return switch (reply) {
            case Reply.Got(PaymentIntent intent) -> switch (Standings.status(intent)) {
                case Standings.SUCCEEDED -> Standings.PAID;
                case Standings.PROCESSING -> new Standing.Processing();
                case Standings.CANCELED, Standings.REQUIRES_PAYMENT_METHOD -> Standings.VOIDED;
                case Standings.REQUIRES_ACTION, Standings.REQUIRES_CONFIRMATION -> stopped(intent);
                default -> Standings.unknown();
            };
            case Reply.Refused(Refusal no) -> new Standing.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Standing.NoAnswer(problem);
        };
    }

    private Standing stopped(PaymentIntent intent) {
        boolean isCanceled = intents.cancel(intent.getId()) instanceof Reply.Got(PaymentIntent canceled)
                && Standings.status(canceled).equals(Standings.CANCELED);
        return isCanceled ? Standings.VOIDED : new Standing.NoAnswer("the page has expired, and a bank may still be asking the customer");
    }
}

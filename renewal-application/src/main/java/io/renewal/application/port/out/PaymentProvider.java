package io.renewal.application.port.out;

import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import java.util.Optional;

/**
 * Moves money outside of our own ledger, so that it is always accounted for. A payment is first prepared, which moves nothing; its
 * reference is recorded; only then is it confirmed, or its page shown to the customer. So an attempt without a recorded reference has
 * moved no money, and every other one can be looked up and withdrawn.
 *
 * <p>All calls are made with no transaction open, else they throw an {@link IllegalStateException}. None throws because the provider or
 * the way to it is broken: that is an answer too, and leaves the attempt in doubt. Each call answers within the time that the adapter was
 * configured with. Thread-safe.
 */
public interface PaymentProvider {
    /** Makes a payment known to the provider. Asked again with the same charge while the provider remembers it, it makes no second one. */
    Preparation prepare(Charge charge);

    /**
     * Has a prepared card payment take the money. Asked again, it takes none a second time.
     *
     * @param charge the same as it was prepared with
     */
    Standing confirm(Charge charge, ProviderReference payment);

    /** How a payment stands. */
    Standing look(ProviderReference payment);

    /** Withdraws a payment. {@link PaymentAnswer.Voided} says that no money can move any more; {@link PaymentAnswer.Paid} that it is too late. */
    Standing withdraw(ProviderReference payment);

    /** How the preparing of a payment went. */
    sealed interface Preparation {
        /**
         * It is known to the provider, and no money has moved.
         *
         * @param page where the customer pays, if they do so on a page
         */
        record Prepared(ProviderReference payment, Optional<WebAddress> page) implements Preparation {}

        /** The provider will not have it, such as a card that it does not know. */
        record Refused(DeclineReason reason) implements Preparation {}

        /** Nobody knows whether the provider knows it. */
        record NoAnswer(String problem) implements Preparation {}
    }

    /** How a payment stands with the provider. */
    sealed interface Standing {
        /** This is how it ended. */
        record Definite(PaymentAnswer answer) implements Standing {}

        /** It is prepared, and nobody has confirmed it. */
        record Unconfirmed() implements Standing {}

        /** The customer has to do something there. */
        record AwaitsCustomer(WebAddress page) implements Standing {}

        /** The provider or a bank is at it. */
        record Processing() implements Standing {}

        /**
         * It cannot be told how it stands.
         *
         * @param problem what happened instead, for operators; holds no secret and nothing of a card
         */
        record NoAnswer(String problem) implements Standing {}
    }

    /** The name under which a payment is asked for. */
    static String keyOf(AttemptId attempt) {
        return "attempt-" + attempt;
    }
}

package io.renewal.application.port.out;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.ProviderReference;
import org.joda.money.Money;

/**
 * Has the payment provider give money back. Called with no transaction open, and throws nothing because the provider is broken, as
 * {@link PaymentProvider}. Thread-safe.
 */
public interface PaymentRefunds {
    /**
     * Gives back what was paid for an order, whole. Looks first whether that was done already, so that asking again, also after the provider
     * has forgotten the first time, gives nothing back twice.
     */
    Answer refund(OrderId order, ProviderReference payment, Money amount);

    /** How a refund stands. */
    sealed interface Answer {
        /** The money is on its way to the customer, and the provider says that it went well. */
        record Refunded() implements Answer {}

        /** The provider is at it. */
        record Processing() implements Answer {}

        /** The provider cannot give it back this way, and has not; such as for a card that no longer exists. */
        record Refused(String reason) implements Answer {}

        /** It cannot be told how it stands. */
        record NoAnswer(String problem) implements Answer {}
    }
}

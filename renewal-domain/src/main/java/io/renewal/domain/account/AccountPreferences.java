package io.renewal.domain.account;

import io.renewal.domain.payment.PaymentMethod;
import java.util.List;
import java.util.Locale;

/**
 * How a customer wants to be spoken to and to pay.
 *
 * @param language of notices
 * @param paymentOrder the methods an automatic payment tries, in this order
 */
public record AccountPreferences(Locale language, List<PaymentMethod> paymentOrder) {
    /** English; from the balance, else by card. */
    public static final AccountPreferences DEFAULT = new AccountPreferences(Locale.ENGLISH,
            List.of(PaymentMethod.BALANCE, PaymentMethod.CARD));

    public AccountPreferences {
        paymentOrder = List.copyOf(paymentOrder);
    }

    /** The same with other methods for automatic payments. */
    public AccountPreferences payingBy(List<PaymentMethod> methods) {
        return new AccountPreferences(language, methods);
    }
}

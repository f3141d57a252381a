package io.renewal.rest.console.card;

import com.google.common.collect.ImmutableList;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.console.account.PaymentOrderWords;
import io.renewal.rest.console.text.Phrase;
import java.util.List;

/** What automatic payments may try, in order. */
enum PaymentOrder {
    BALANCE_THEN_CARD(PaymentMethod.BALANCE, PaymentMethod.CARD),
    CARD_THEN_BALANCE(PaymentMethod.CARD, PaymentMethod.BALANCE),
    BALANCE(
            PaymentMethod.BALANCE),
    CARD(PaymentMethod.CARD);

    private final ImmutableList<PaymentMethod> methods;

    PaymentOrder(PaymentMethod... methods) {
        this.methods = ImmutableList.copyOf(methods);
    }

    List<PaymentMethod> methods() {
        return methods;
    }

    Phrase words() {
        return PaymentOrderWords.of(methods);
    }
}

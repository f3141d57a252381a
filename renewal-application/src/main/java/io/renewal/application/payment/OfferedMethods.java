package io.renewal.application.payment;

import io.renewal.domain.payment.PaymentMethod;
import java.util.Set;

/**
 * How customers may pay here: from the balance always, and with a payment provider in the other ways too.
 *
 * @param methods all of them
 */
public record OfferedMethods(Set<PaymentMethod> methods) {
    public OfferedMethods {
        methods = Set.copyOf(methods);
    }

    public boolean include(PaymentMethod method) {
        return methods.contains(method);
    }
}

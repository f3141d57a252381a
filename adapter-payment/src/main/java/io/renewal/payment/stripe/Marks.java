package io.renewal.payment.stripe;

import io.renewal.application.port.out.Charge;
import io.renewal.domain.payment.Tender;
import java.util.Map;

/** Our notes on the provider's objects, by which people find our order there and callbacks our payment. */
final class Marks {
    static final String ORDER = "renewal_order";
    /** On refunds: the reference of the payment, as it was recorded. */
    static final String PAYMENT = "renewal_payment";
    static final String METHOD = "renewal_method";
    /** The {@link #METHOD} of a payment whose reference is a checkout session; its intent is nobody's reference. */
    static final String PAGE = "page";
    private static final String ATTEMPT = "renewal_attempt";
    private static final String CARD = "card";

    private Marks() {}

    /** The same for the same charge, always: they are sent under its key. */
    static Map<String, String> of(Charge charge) {
        return Map.of(ORDER, charge.id().orderId().toString(), ATTEMPT, Integer.toString(charge.id().number()), METHOD,
                charge.tender() instanceof Tender.Page ? PAGE : CARD);
    }
}

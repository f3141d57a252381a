package io.renewal.payment.stripe;

import io.renewal.domain.payment.ProviderReference;

/** What a reference names, as Stripe's ids tell. */
enum Reference {
    INTENT, SESSION, OTHER;

    static final String UNKNOWN = "the reference is not one of this provider";

    static Reference of(ProviderReference payment) {
        if (payment.value().startsWith("pi_")) {
            return INTENT;
        }
        return payment.value().startsWith("cs_") ? SESSION : OTHER;
    }
}

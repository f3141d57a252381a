package io.renewal.payment.sandbox.book;

import com.stripe.Stripe;

/** The version of Stripe's protocol that is spoken here: the one that our client library was made for. */
public final class Versions {
    public static final String SPOKEN = Stripe.API_VERSION;

    private Versions() {}
}

/**
 * Payments through Stripe, or through the sandbox provider, which speaks the same: they differ by address and key alone. A payment by
 * card is a payment intent ({@code pi_…}), one on the provider's page a checkout session ({@code cs_…}). How a payment goes, and what has
 * to be set up at Stripe, is told in {@code docs/payments.md}.
 */
@NullMarked
package io.renewal.payment.stripe;

import org.jspecify.annotations.NullMarked;

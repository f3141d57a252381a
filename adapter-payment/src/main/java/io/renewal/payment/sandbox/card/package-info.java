/** Payment methods: Stripe's published test cards and those saved for a customer. */
@NullMarked
package io.renewal.payment.sandbox.card;

import org.jspecify.annotations.NullMarked;

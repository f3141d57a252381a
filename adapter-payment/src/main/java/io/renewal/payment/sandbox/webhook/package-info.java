/** Events, told to the endpoint with Stripe's signature. */
@NullMarked
package io.renewal.payment.sandbox.webhook;

import org.jspecify.annotations.NullMarked;

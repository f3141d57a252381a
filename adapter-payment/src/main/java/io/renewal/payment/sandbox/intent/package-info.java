/** Payments: intents, the charges that they make, and refunds. */
@NullMarked
package io.renewal.payment.sandbox.intent;

import org.jspecify.annotations.NullMarked;

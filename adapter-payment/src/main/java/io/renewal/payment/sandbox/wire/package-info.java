/** What goes over the wire: requests as Stripe's clients send them, answers and errors as Stripe gives them. */
@NullMarked
package io.renewal.payment.sandbox.wire;

import org.jspecify.annotations.NullMarked;

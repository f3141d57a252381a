/** The hosted page: checkout sessions, what they set up, and what a browser is shown. */
@NullMarked
package io.renewal.payment.sandbox.checkout;

import org.jspecify.annotations.NullMarked;

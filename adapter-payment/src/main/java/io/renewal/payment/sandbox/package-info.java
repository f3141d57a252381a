/** A payment provider on this machine that speaks the part of Stripe's protocol we use, keeps books, and fails on demand. It moves no money and is for sandboxes and tests only. */
@NullMarked
package io.renewal.payment.sandbox;

import org.jspecify.annotations.NullMarked;

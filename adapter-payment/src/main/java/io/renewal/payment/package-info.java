/**
 * The payment provider's side of the hexagon: what moves money outside of our own ledger. The adapter is in {@code stripe}; a provider on
 * this machine that speaks the same, to try it against, in {@code sandbox}. Neither knows the other.
 */
@NullMarked
package io.renewal.payment;

import org.jspecify.annotations.NullMarked;

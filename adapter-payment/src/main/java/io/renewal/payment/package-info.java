/**
 * The payment provider's side of the hexagon: what moves money outside of our own ledger.
 *
 * <p>Nothing is paid through a provider yet. Renewals are paid from the account's prepaid balance, which needs no provider: the money
 * moves in the ledger, in the transaction that extends the term. The adapter for cards and hosted pages belongs here, behind an
 * out-port of the application that is called with no transaction open.
 */
@NullMarked
package io.renewal.payment;

import org.jspecify.annotations.NullMarked;

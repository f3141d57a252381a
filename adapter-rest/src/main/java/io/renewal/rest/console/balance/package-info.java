/** Pages of an account's balance and of what moved it. */
@NullMarked
package io.renewal.rest.console.balance;

import org.jspecify.annotations.NullMarked;

/** Pages of accounts: balance, coming charges, saved payment methods. */
@NullMarked
package io.renewal.rest.console.account;

import org.jspecify.annotations.NullMarked;

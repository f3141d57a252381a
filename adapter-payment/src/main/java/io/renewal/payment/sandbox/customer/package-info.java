/** Customers. */
@NullMarked
package io.renewal.payment.sandbox.customer;

import org.jspecify.annotations.NullMarked;

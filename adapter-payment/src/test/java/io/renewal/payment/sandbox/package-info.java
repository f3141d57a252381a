/** Tests of the sandbox provider over real sockets, most of them with the official client. */
@NullMarked
package io.renewal.payment.sandbox;

import org.jspecify.annotations.NullMarked;

/** Misbehaviour on demand: what may go wrong between a provider and its client. */
@NullMarked
package io.renewal.payment.sandbox.fault;

import org.jspecify.annotations.NullMarked;

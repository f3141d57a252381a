package io.renewal.application.port.in;

/**
 * Makes the attempts to renew automatically that are due: from balances a whole batch in one transaction, and by cards at the payment
 * provider, some at a time. What a node that was killed has left is gone on with by any other.
 */
public interface RunAutoRenewal extends DueWork {}

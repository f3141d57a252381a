package io.renewal.application.port.in;

/**
 * Looks again at payments and refunds at the provider that nobody has concluded in time, until there is a definite answer. Nothing ends
 * by age alone.
 */
public interface ReconcilePayments extends DueWork {}

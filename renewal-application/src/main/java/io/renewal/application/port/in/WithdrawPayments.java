package io.renewal.application.port.in;

/** Withdraws payments at the provider that are open for longer than their page or their order is; only the provider's word ends them. */
public interface WithdrawPayments extends DueWork {}

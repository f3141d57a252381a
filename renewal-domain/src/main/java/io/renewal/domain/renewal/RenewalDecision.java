package io.renewal.domain.renewal;

/** What comes of the wish to renew: a quote, or a refusal with its reason. */
public sealed interface RenewalDecision permits RenewalQuote, RenewalRefusal {}

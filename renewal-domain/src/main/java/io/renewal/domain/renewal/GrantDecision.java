package io.renewal.domain.renewal;

/** What comes of the wish to grant days: the grant, or a refusal with its reason. */
public sealed interface GrantDecision permits Grant, GrantRefusal {}

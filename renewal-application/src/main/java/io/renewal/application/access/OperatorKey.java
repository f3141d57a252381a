package io.renewal.application.access;

/** The hash of the key that the operator presents; the key itself is kept nowhere. */
public record OperatorKey(ApiKeyHash hash) {}

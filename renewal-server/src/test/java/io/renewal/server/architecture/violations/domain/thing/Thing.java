package io.renewal.server.architecture.violations.domain.thing;

/** Breaks nothing. */
public record Thing(String name) {}

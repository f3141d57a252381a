package io.renewal.server.architecture.violations.server;

import io.renewal.server.architecture.violations.rest.RestModule;

/** Breaks nothing. */
record UsesTheModule(RestModule module) {}

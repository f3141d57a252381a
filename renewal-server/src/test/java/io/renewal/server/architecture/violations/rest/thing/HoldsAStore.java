package io.renewal.server.architecture.violations.rest.thing;

import io.renewal.server.architecture.violations.application.port.out.ThingStore;

public record HoldsAStore(ThingStore store) {}

package io.renewal.server.architecture.violations.application.port.out;

import io.renewal.server.architecture.violations.domain.thing.Thing;

/** Breaks nothing. */
public interface ThingStore {
    void add(Thing thing);
}

package io.renewal.server.architecture.violations.persistence;

import io.renewal.server.architecture.violations.application.port.out.ThingStore;
import io.renewal.server.architecture.violations.domain.thing.Thing;

/** Breaks nothing. */
public final class ThingRows implements ThingStore {
    @Override
    public void add(Thing thing) {
        throw new UnsupportedOperationException(thing.name());
    }
}

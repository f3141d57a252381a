package io.renewal.server.architecture.violations.application.thing;

import io.renewal.server.architecture.violations.application.port.in.DoThing;
import io.renewal.server.architecture.violations.application.port.out.ThingStore;
import io.renewal.server.architecture.violations.domain.thing.Thing;
import jakarta.inject.Inject;

/** Breaks nothing. */
final class ThingService implements DoThing {
    private final ThingStore store;

    @Inject
    ThingService(ThingStore store) {
        this.store = store;
    }

    @Override
    public Result doIt(Thing thing) {
        store.add(thing);
        return new Result.Done(thing);
    }
}

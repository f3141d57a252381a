package io.renewal.server.architecture.violations.persistence;

import io.renewal.server.architecture.violations.application.port.in.DoThing;
import io.renewal.server.architecture.violations.domain.thing.Thing;

final class DoesThings implements DoThing {
    @Override
    public Result doIt(Thing thing) {
        return new Result.Done(thing);
    }
}

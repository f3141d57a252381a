package io.renewal.server.architecture.violations.application.thing;

import io.renewal.server.architecture.violations.application.port.in.DoThing;
import io.renewal.server.architecture.violations.domain.thing.Thing;

class OpenService implements DoThing {
    @Override
    public Result doIt(Thing thing) {
        return new Result.Done(thing);
    }
}

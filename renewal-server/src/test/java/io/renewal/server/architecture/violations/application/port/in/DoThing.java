package io.renewal.server.architecture.violations.application.port.in;

import io.renewal.server.architecture.violations.domain.thing.Thing;

/** Breaks nothing, with its result beside it. */
public interface DoThing {
    Result doIt(Thing thing);

    sealed interface Result {
        record Done(Thing thing) implements Result {}
    }
}

package io.renewal.server.architecture.violations.rest.thing;

import io.renewal.server.architecture.violations.application.port.in.DoThing;
import io.renewal.server.architecture.violations.domain.thing.Thing;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;

/** Breaks nothing. */
public final class ThingResource {
    private final DoThing port;

    @Inject
    ThingResource(DoThing port) {
        this.port = port;
    }

    @POST
    public DoThing.Result post(String name) {
        return port.doIt(new Thing(name));
    }
}

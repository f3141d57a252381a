package io.renewal.rest.access;

import io.renewal.application.port.in.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Who sent a request, for everything that runs after the key was checked. */
public final class Callers {
    private static final String PROPERTY = Caller.class.getName();

    private Callers() {}

    /**
     * The caller whose key was presented.
     *
     * @throws IllegalStateException if the route asks for no key
     */
    public static Caller of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody was asked for a key");
    }

    static void remember(ContainerRequestContext request, Caller caller) {
        request.setProperty(PROPERTY, caller);
    }
}

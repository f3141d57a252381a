package io.renewal.rest.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** Tells which route a request took. The address as it was written is not the same: one route can be written in several ways. */
public final class Routes {
    private Routes() {}

    /** Whether a request took a route of the API itself, and not one beside it, such as a page; so does one that took none. */
    public static boolean isOfApi(ContainerRequestContext request) {
        return of(request).filter(route -> !route.startsWith("/v1/")).isEmpty();
    }

    /** The path template, such as {@code /v1/accounts/{accountId}}; nothing if no route matched. */
    public static Optional<String> of(ContainerRequestContext request) {
        StringBuilder route = new StringBuilder();
        if (request.getUriInfo() instanceof ExtendedUriInfo uri) {
            uri.getMatchedTemplates().forEach(template -> route.insert(0, template.getTemplate()));
        }
        return Optional.of(route.toString().replace("//", "/")).filter(template -> !template.isEmpty());
    }
}

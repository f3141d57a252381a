package io.renewal.rest.http;

import io.renewal.rest.jaxrs.Routes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Remembers which route a request took, so that the log can be grouped by it. */
final class RouteFilter implements ContainerResponseFilter {
    /** The attribute with the route's path template; absent if no route matched. */
    static final String ATTRIBUTE = RouteFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Routes.of(request).ifPresent(route -> request.setProperty(ATTRIBUTE, route));
    }
}

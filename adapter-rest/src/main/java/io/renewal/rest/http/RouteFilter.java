package io.renewal.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** Remembers which route a request took, so that the log can be grouped by it. */
final class RouteFilter implements ContainerResponseFilter {
    /** The attribute with the route's path template; absent if no route matched. */
    static final String ATTRIBUTE = RouteFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo() instanceof ExtendedUriInfo uri && !uri.getMatchedTemplates().isEmpty()) {
            StringBuilder route = new StringBuilder();
            uri.getMatchedTemplates().forEach(template -> route.insert(0, template.getTemplate()));
            request.setProperty(ATTRIBUTE, route.toString().replace("//", "/"));
        }
    }
}

package io.renewal.rest.http;

import io.renewal.rest.problem.ProblemCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Refuses matrix parameters ({@code /v1;x=1/accounts}). Jersey routes as if they were not there, so one address could be written in many
 * ways, each of which every check would have to foresee.
 */
@PreMatching
final class AddressFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawPath().indexOf(';') >= 0) {
            throw ProblemCode.MalformedRequest.because("Write the address without `;`.").exception();
        }
    }
}

package io.renewal.rest.problem;

import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.jaxrs.RequestId;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;

/** Writes every {@link Problem} that a resource or a mapper answers with as the document it is. */
@Priority(FilterOrder.WRITE_PROBLEM)
final class ProblemFilter implements ContainerResponseFilter {
    private static final MediaType PROBLEM_JSON = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            ProblemDocument document = ProblemDocument.of(problem, request.getUriInfo().getRequestUri().getRawPath(), RequestId.current());
            response.setStatus(document.status());
            response.setEntity(document, null, PROBLEM_JSON);
            ProblemHeaders.of(problem).forEach(response.getHeaders()::putSingle);
        }
    }
}

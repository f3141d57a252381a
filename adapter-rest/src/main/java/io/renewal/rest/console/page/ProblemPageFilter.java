package io.renewal.rest.console.page;

import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;

/** Shows people a page where programs get a document. */
@Priority(FilterOrder.REPLACE_PROBLEM)
final class ProblemPageFilter implements ContainerResponseFilter {
    private final Pages pages;

    @Inject
    ProblemPageFilter(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && ConsoleAddress.isAsked(request)) {
            Response page = pages.show(request, JteproblemGenerated::render, ProblemPage.of(problem, request.getMethod()));
            response.setStatus(problem.code().status());
            response.setEntity(page.getEntity(), null, page.getMediaType());
            page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        }
    }
}

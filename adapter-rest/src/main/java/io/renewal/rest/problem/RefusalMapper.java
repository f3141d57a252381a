package io.renewal.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Jersey refuses by itself: no such route, no such method, no acceptable form. */
final class RefusalMapper implements ExceptionMapper<WebApplicationException> {
    private static final Logger log = LoggerFactory.getLogger(RefusalMapper.class);

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response original = refusal.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            log.error("Jersey failed by our fault", refusal);
        }
        Problem problem = StatusProblems.of(original.getStatus());
        Response.ResponseBuilder answer = Response.fromResponse(problem.response());
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }
}

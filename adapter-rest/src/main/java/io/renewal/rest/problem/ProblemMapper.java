package io.renewal.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A thrown problem is answered as a returned one is. */
final class ProblemMapper implements ExceptionMapper<ProblemException> {
    @Override
    public Response toResponse(ProblemException thrown) {
        return thrown.problem().response();
    }
}

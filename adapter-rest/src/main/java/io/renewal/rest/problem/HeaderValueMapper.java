package io.renewal.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.message.internal.HeaderValueException;

/** A header that Jersey cannot parse, such as {@code Accept: ///}; without this it would count as our fault. */
final class HeaderValueMapper implements ExceptionMapper<HeaderValueException> {
    @Override
    public Response toResponse(HeaderValueException refusal) {
        return ProblemCode.MalformedRequest.because("Correct the headers; one of them is not of the form it must have.").response();
    }
}

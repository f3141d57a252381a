package io.renewal.rest.problem;

import io.renewal.rest.jaxrs.RequestId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.QuietException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: {@link ProblemCode#InternalError}, with all of it in the log and nothing of it in the answer. */
final class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(FaultMapper.class);

    @Override
    public Response toResponse(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException refused && refused.getCode() < 500) {
                return StatusProblems.of(refused.getCode()).response();
            }
            if (cause instanceof QuietException) {
                return brokenOff().response();
            }
        }
        log.atError().addKeyValue(RequestId.NAME, RequestId.current().orElse("-")).setCause(fault).log("a request failed by our fault");
        return StatusProblems.of(500).response();
    }

    /** The caller went away while sending; hardly anybody reads this answer. */
    private static Problem brokenOff() {
        return ProblemCode.MalformedRequest.because("The request did not arrive whole; send it again.");
    }
}

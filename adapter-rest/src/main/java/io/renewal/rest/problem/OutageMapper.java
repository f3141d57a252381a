package io.renewal.rest.problem;

import io.renewal.rest.jaxrs.RequestId;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers an outage, such as a database that is down, with {@link ProblemCode#Unavailable}. The exception that means an outage is the
 * application's; bind a subclass that names it: {@code final class DatabaseDown extends OutageMapper<Unavailable> {}}.
 *
 * @param <E> what is thrown in an outage
 */
public abstract class OutageMapper<E extends Throwable> implements ExceptionMapper<E> {
    private static final Logger log = LoggerFactory.getLogger(OutageMapper.class);
    private static final Duration WAIT = Duration.ofSeconds(5);

    @Override
    public final Response toResponse(E outage) {
        return told(outage).response();
    }

    /** Tells the log what is down, and gives what to answer. */
    public static Problem told(Throwable outage) {
        log.atWarn().addKeyValue(RequestId.NAME, RequestId.current().orElse("-")).addKeyValue("cause", outage)
                .log("something we need is down");
        return unavailable();
    }

    /** An outage of something the server needs. */
    public static Problem unavailable() {
        return ProblemCode.Unavailable.because("The service cannot do this right now; nothing was changed. Try again later.")
                .retryAfter(WAIT);
    }
}

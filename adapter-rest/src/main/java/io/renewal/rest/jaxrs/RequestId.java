package io.renewal.rest.jaxrs;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id that ties together what one request wrote to the log, what the caller was answered and, if given, what the caller calls it. */
public final class RequestId {
    /** The header it may come in and is always answered in. */
    public static final String HEADER = "X-Request-Id";
    /** Its name in the logging context, in problem documents and as a request attribute. */
    public static final String NAME = "requestId";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The caller's own id if it is 1 to 64 letters, digits, dots, underscores or dashes; else a new one. */
    public static String from(Optional<String> header) {
        return header.filter(id -> SANE.matcher(id).matches()).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The id of the request that this thread works on. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME));
    }
}

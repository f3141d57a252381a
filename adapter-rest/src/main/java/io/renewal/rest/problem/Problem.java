package io.renewal.rest.problem;

import com.google.common.collect.ImmutableMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;

/**
 * One occurrence of a problem, to be returned ({@link #response}) or thrown ({@link #exception}) by a resource. What the document also
 * needs, the request's path and id, is added on the way out.
 *
 * <p>Immutable and thread-safe if its members are.
 *
 * @param code   the reason
 * @param detail one sentence that tells the caller what to do
 * @param members further data by name, in the order in which it was added
 */
public record Problem(ProblemCode code, String detail, ImmutableMap<String, Object> members) {
    /** The member that is also answered as the header {@code Retry-After}. */
    static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "code", "instance", "requestId");

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, ImmutableMap.of());
    }

    /**
     * The same with one more member: what the JSON mapper can write, such as text, a number, an Instant, a Money, a list or a record.
     *
     * @throws IllegalArgumentException if the name is one that every problem has, or was added before
     */
    public Problem with(String name, Object value) {
        if (RESERVED.contains(name)) {
            throw new IllegalArgumentException("every problem has its own " + name);
        }
        return new Problem(code, detail, ImmutableMap.<String, Object>builder().putAll(members).put(name, value).buildOrThrow());
    }

    /** The same with a time to wait, rounded up to whole seconds. */
    public Problem retryAfter(Duration wait) {
        return with(RETRY_AFTER_SECONDS, wait.plusNanos(999_999_999).toSeconds());
    }

    /** The answer. */
    public Response response() {
        return Response.status(code.status()).entity(this).build();
    }

    /** For where returning is not possible. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}

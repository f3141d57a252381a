package io.renewal.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is written (RFC 9457), with the members of every problem first.
 *
 * @param type      where the code is explained
 * @param instance  the path of the request
 * @param requestId only where the fault is ours, so that it can be found in the log
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "instance", "requestId"})
public record ProblemDocument(String type, String title, int status, String detail, ProblemCode code, String instance,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String requestId, @JsonAnyGetter Map<String, Object> members) {

    /** The media type of all of them. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Describes a problem of the request to the given path, of which the id is told if the fault is ours. */
    public static ProblemDocument of(Problem problem, String path, Optional<String> id) {
        ProblemCode code = problem.code();
        String requestId = code.status() >= 500 ? id.orElse(null) : null;
        return new ProblemDocument(code.type(), code.title(), code.status(), problem.detail(), code, SafePath.of(path), requestId,
                problem.members());
    }
}

package io.renewal.rest.problem;

import com.google.common.collect.ImmutableMap;

/** The headers that go with a problem. */
public final class ProblemHeaders {
    private ProblemHeaders() {}

    /** By name. */
    public static ImmutableMap<String, String> of(Problem problem) {
        ImmutableMap.Builder<String, String> headers = ImmutableMap.builder();
        if (problem.code() == ProblemCode.Unauthenticated) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        Object wait = problem.members().get(Problem.RETRY_AFTER_SECONDS);
        if (wait != null) {
            headers.put("Retry-After", wait.toString());
        }
        return headers.buildOrThrow();
    }
}

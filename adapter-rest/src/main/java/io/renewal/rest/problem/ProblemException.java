package io.renewal.rest.problem;

/** Ends a request with a problem. It is an answer, not a fault: it has no stack trace and is not logged as an error. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

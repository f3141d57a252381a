package io.renewal.rest.idempotency;

import io.renewal.rest.problem.Problem;

/**
 * How a result is answered, and whether that is kept for a repetition.
 *
 * @param status of HTTP
 * @param entity what is written, a {@link Problem} too
 * @param repeated what a repetition is answered with, if anything is kept
 * @param kept whether the request had its effect: then a repetition gets the same answer, else it is tried anew
 */
public record Reply(int status, Object entity, Object repeated, boolean kept) {
    /** The answer to a request that had its effect. */
    public static Reply kept(int status, Object entity) {
        return new Reply(status, entity, entity, true);
    }

    /** The answer to a request that had an effect all the same, such as a declined payment. */
    public static Reply kept(Problem problem) {
        return kept(problem.code().status(), problem);
    }

    /** The answer to a request that had no effect. */
    public static Reply refused(Problem problem) {
        return new Reply(problem.code().status(), problem, problem, false);
    }

    /** The same, but without something that is told only once. */
    public Reply repeatedAs(Object other) {
        return new Reply(status, entity, other, kept);
    }
}

package io.renewal.application.port.out;

import java.io.Serial;

/** The payment provider does not answer. What was asked of it may be tried again later. */
public final class ProviderUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;

    /** @param problem holds no secret and nothing of a card */
    public ProviderUnavailableException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What happened, for operators. */
    public String problem() {
        return problem;
    }
}

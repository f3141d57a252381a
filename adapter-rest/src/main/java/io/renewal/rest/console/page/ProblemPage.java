package io.renewal.rest.console.page;

import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.jaxrs.RequestId;
import io.renewal.rest.problem.Problem;
import java.util.Optional;

/**
 * What went wrong, and what to do.
 *
 * @param requestId for the operator's log, where the fault is ours
 */
public record ProblemPage(Phrase title, Phrase advice, Optional<String> requestId) {
    /**
     * Of a problem that a program would get as a document.
     *
     * @param method that was asked with
     */
    static ProblemPage of(Problem problem, String method) {
        return new ProblemPage(ProblemText.title(problem), ProblemText.advice(problem, method),
                RequestId.current().filter(id -> problem.code().status() >= 500));
    }
}

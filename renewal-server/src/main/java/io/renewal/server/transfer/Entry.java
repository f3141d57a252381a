package io.renewal.server.transfer;

import io.renewal.rest.problem.FieldError;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.transfer.Parsed;
import java.util.List;

/** A line and what it says. */
record Entry(Line line, Parsed parsed) {
    /** A line that says nothing of use. */
    static Entry wrong(Line line, String fault) {
        return new Entry(line, new Parsed.Wrong(List.of(new FieldError(FieldErrors.BODY, fault))));
    }
}

package io.renewal.rest.transfer;

import io.renewal.application.port.in.RegisterMany;
import io.renewal.rest.problem.FieldError;
import io.renewal.rest.problem.FieldErrors;
import java.util.List;

/** What a text that should be a registration says. */
public sealed interface Parsed {
    record Understood(RegisterMany.Item item) implements Parsed {}

    /** All that is wrong with it, at least one thing. */
    record Wrong(List<FieldError> errors) implements Parsed {
        public Wrong {
            errors = List.copyOf(errors);
        }

        /** Wrong in a way that concerns no single field. */
        public static Wrong asAWhole(String fault) {
            return new Wrong(List.of(new FieldError(FieldErrors.BODY, fault)));
        }
    }
}

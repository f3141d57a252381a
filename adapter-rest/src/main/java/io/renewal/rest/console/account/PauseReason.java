package io.renewal.rest.console.account;

import io.renewal.rest.console.form.Form;
import java.util.Optional;

/** Why charges are to be paused, in an operator's words. */
public final class PauseReason {
    /** The field that carries it. */
    public static final String FIELD = "reason";
    /** In characters. */
    public static final int LONGEST = 200;

    private PauseReason() {}

    /** The reason of a form, if one was given that is short enough. */
    public static Optional<String> of(Form form) {
        return form.given(FIELD).filter(reason -> reason.length() <= LONGEST);
    }
}

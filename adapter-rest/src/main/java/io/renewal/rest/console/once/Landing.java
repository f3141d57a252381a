package io.renewal.rest.console.once;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Where a reader comes to after sending a form. */
public sealed interface Landing {
    /** The wish had its effect: whoever sends the form again comes to the same page. */
    record Kept(String page) implements Landing {}

    /** It had none: the form may be sent again, and is tried anew. */
    record Refused(Supplier<Response> answer) implements Landing {}
}

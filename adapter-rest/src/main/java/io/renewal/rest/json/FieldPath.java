package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import io.renewal.rest.problem.FieldErrors;

/** Where in a body a value is, written as callers write it in code: {@code specs[3].monthly}. */
final class FieldPath {
    private static final int LONGEST_NAME = 100;

    private FieldPath() {}

    /** The value that the parser is at. At the start of an object or list, that is the object or list, not its first member. */
    static String of(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        boolean justEntered = parser.currentToken() != null && parser.currentToken().isStructStart();
        String path = of(justEntered ? context.getParent() : context);
        return path.isEmpty() ? FieldErrors.BODY : path;
    }

    /** A field of the object at a path. */
    static String within(String path, String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return path.isEmpty() || path.equals(FieldErrors.BODY) ? shown : path + "." + shown;
    }

    private static String of(JsonStreamContext context) {
        if (context.inArray()) {
            return of(context.getParent()) + "[" + context.getCurrentIndex() + "]";
        }
        return context.inObject() && context.getCurrentName() != null ? within(of(context.getParent()), context.getCurrentName()) : "";
    }
}

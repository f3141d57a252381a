package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import io.renewal.rest.problem.FieldErrors;

/** Where in a body a parser stands, written as callers write it in code: {@code specs[3].monthly}. */
final class FieldPath {
    private static final int LONGEST_NAME = 100;

    private FieldPath() {}

    /** The value that the parser is at. At the start of an object or list, that is the object or list, not its first member. */
    static String of(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        boolean justEntered = parser.currentToken() != null && parser.currentToken().isStructStart();
        return of(justEntered && context.getParent() != null ? context.getParent().pathAsPointer() : context.pathAsPointer());
    }

    private static String of(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            if (at.mayMatchElement() && !at.mayMatchProperty()) {
                path.append('[').append(at.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(at.getMatchingProperty()));
            }
        }
        return path.isEmpty() ? FieldErrors.BODY : path.toString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}

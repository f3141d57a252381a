package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Thrown by our own deserializers: a value that is wrong, with a message that the caller may read. */
final class InvalidValue extends MismatchedInputException {
    InvalidValue(JsonParser parser, Class<?> target, String message) {
        super(parser, message, target);
    }
}

package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;

/** Notes every field that nobody asked for. */
final class UnknownFields extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean,
            String name) throws IOException {
        Collecting.errors(context).add(FieldPath.within(Collecting.path(context), name), "is not a known field");
        parser.skipChildren();
        return true;
    }
}

package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Arrays;

/** Reads a constant of an enum by its exact name. Jackson's own would also take {@code "READ "}. */
final class EnumReader extends StdScalarDeserializer<Object> {
    EnumReader(JavaType type) {
        super(type);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String name = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
        return Arrays.stream(handledType().getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findAny()
                .orElseThrow(() -> new InvalidValue(parser, handledType(), Expectation.of(context.constructType(handledType()))));
    }
}

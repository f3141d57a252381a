package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;

/**
 * Reads a value from a JSON string and from nothing else.
 *
 * @param <T> the value
 */
final class TextReader<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> parse;
    private final Class<T> type;

    private TextReader(Class<T> type, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
    }

    /** @param parse throws an IllegalArgumentException whose message reads on from the field's name */
    static <T> TextReader<T> of(Class<T> type, Function<String, T> parse) {
        return new TextReader<>(type, parse);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new InvalidValue(parser, type, Expectation.of(context.constructType(type)));
        }
        try {
            return parse.apply(parser.getText());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidValue(parser, type, wrong.getMessage());
        }
    }
}

package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads a value from a JSON string and from nothing else.
 *
 * @param <T> the value
 */
abstract class TextReader<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;

    private TextReader(Class<T> type) {
        super(type);
        this.type = type;
    }

    abstract T parse(JsonParser parser, String text) throws InvalidValue;

    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new InvalidValue(parser, type, Expectation.of(context.constructType(type)));
        }
        return parse(parser, parser.getText());
    }

    /** A reader of the constants of an enum, as {@link EnumText} writes them. */
    static TextReader<Object> ofEnum(Class<?> type) {
        return new Formed<>(new TextForm<>(Object.class, text -> EnumText.constant(type, text), EnumText.expected(type)));
    }

    /** Text that can be stored and given back as it came. */
    static final class Text extends TextReader<String> {
        Text() {
            super(String.class);
        }

        @Override
        String parse(JsonParser parser, String text) throws InvalidValue {
            Optional<String> fault = PlainText.fault(text);
            if (fault.isPresent()) {
                throw new InvalidValue(parser, String.class, fault.get());
            }
            return text;
        }
    }

    /** Any of the {@linkplain TextForm forms}. */
    static final class Formed<T> extends TextReader<T> {
        private final transient TextForm<T> form;

        Formed(TextForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        T parse(JsonParser parser, String text) throws InvalidValue {
            return form.parse().apply(text).orElseThrow(() -> new InvalidValue(parser, form.type(), form.expected()));
        }
    }

    /** Instants with a zone. */
    static final class Instants extends TextReader<Instant> {
        Instants() {
            super(Instant.class);
        }

        @Override
        Instant parse(JsonParser parser, String text) throws InvalidValue {
            return InstantText.parse(text).orElseThrow(() -> new InvalidValue(parser, Instant.class, InstantText.EXPECTED));
        }
    }
}

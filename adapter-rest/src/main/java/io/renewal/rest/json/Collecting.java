package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.renewal.rest.problem.FieldErrors;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every deserializer. A value that does not fit is noted, skipped, and taken as absent, so that reading goes on and finds
 * what else is wrong.
 */
final class Collecting extends DelegatingDeserializer {
    /** The attribute of the reader that holds the {@link FieldErrors}. */
    static final Object ERRORS = FieldErrors.class;

    private static final Object PATH = FieldPath.class;

    private final JavaType type;

    Collecting(JavaType type, JsonDeserializer<?> delegate) {
        super(delegate);
        this.type = type;
    }

    static FieldErrors errors(DeserializationContext context) {
        return (FieldErrors) context.getAttribute(ERRORS);
    }

    /** Where the value is that is being read now. Jackson sets unknown fields aside, and then its parser no longer knows. */
    static String path(DeserializationContext context) {
        return context.getAttribute(PATH) instanceof String path ? path : FieldErrors.BODY;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new Collecting(type, delegate);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return collecting(parser, context, () -> super.deserialize(parser, context));
    }

    @Override
    public @Nullable Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return collecting(parser, context, () -> super.deserializeWithType(parser, context, types));
    }

    private @Nullable Object collecting(JsonParser parser, DeserializationContext context, Reading reading) throws IOException {
        String outer = path(context);
        String path = FieldPath.of(parser);
        context.setAttribute(PATH, path);
        int depth = depthAround(parser);
        try {
            return reading.read();
        } catch (InvalidValue wrong) {
            errors(context).add(path, wrong.getOriginalMessage());
        } catch (MismatchedInputException | InputCoercionException | ValueInstantiationException wrong) {
            errors(context).add(path, Expectation.of(type));
        } finally {
            context.setAttribute(PATH, outer);
        }
        while (parser.getParsingContext().getNestingDepth() > depth) {
            parser.nextToken();
        }
        return type.isPrimitive() ? getEmptyValue(context) : null;
    }

    private static int depthAround(JsonParser parser) {
        int depth = parser.getParsingContext().getNestingDepth();
        return parser.currentToken() != null && parser.currentToken().isStructStart() ? depth - 1 : depth;
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object read() throws IOException;
    }
}

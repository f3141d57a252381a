package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How a new object of each kind looks: every field that Stripe shows, with what stands in it at first. */
final class Shapes {
    private static final Map<Kind, ObjectNode> SHAPES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            SHAPES.put(kind, kind == Kind.KEPT_ANSWER ? Json.object().put("object", kind.stripeName()) : load(kind));
        }
    }

    private Shapes() {}

    static ObjectNode of(Kind kind) {
        return Objects.requireNonNull(SHAPES.get(kind)).deepCopy();
    }

    private static ObjectNode load(Kind kind) {
        String name = kind.stripeName() + ".json";
        try (InputStream in = Shapes.class.getResourceAsStream(name)) {
            return (ObjectNode) Json.read(Objects.requireNonNull(in, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Bodies that are JSON, but not what is asked for. */
final class JsonFaults {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> WRONG_TYPE = List.of("null", "true", "[]", "{}", "\"\"", "0", "[null]", "{\"a\":1}", "[[[[]]]]",
            "\"3\"", "1.5",
            "[1,2,3]", "{\"amount\":\"1.00\"}", "{\"amount\":1,\"currency\":\"EUR\"}", "{\"amount\":\"1.00\",\"currency\":\"ZZZ\"}",
            "{\"amount\":\"999999999999999.999999999\",\"currency\":\"EUR\"}", "{\"amount\":\"-999999999999999\",\"currency\":\"EUR\"}",
            "{\"amount\":\"1.001\",\"currency\":\"JPY\"}", "\"\\ud800\"", "\"\\u0000\"", "[" + "0,".repeat(3000) + "0]");
    private static final List<String> NAMES = List.of("unknown", "", "id", "__proto__", "a".repeat(1000), "\u0000", "\uD800", "class",
            "@type", "name ",
            "amount", "日本");

    /** What is done to one object somewhere in the body. */
    private interface Change {
        void to(ObjectNode object, RandomGenerator random);
    }

    static final List<Fault> ALL = List.of(inside((object, random) -> object.remove(anyName(object, random))),
            inside((object, random) -> object.putRawValue(Pick.from(NAMES, random), new RawValue(Pick.from(WRONG_TYPE, random)))),
            inside((object, random) -> object.putRawValue(anyName(object, random), new RawValue(Pick.from(WRONG_TYPE, random)))),
            inside((object, random) -> object.put(anyName(object, random), Rubbish.text(random))),
            inside((object, random) -> object.put(anyName(object, random), Rubbish.text(random))),
            inside((object, random) -> object.putRawValue(anyName(object, random), new RawValue(Rubbish.number(random)))),
            inside((object, random) -> object.putNull(anyName(object, random))), JsonFaults::repeatField);

    private JsonFaults() {}

    private static Fault inside(Change change) {
        return (draft, random) -> draft.body.flatMap(JsonFaults::parsed).ifPresent(body -> {
            List<ObjectNode> objects = new ArrayList<>();
            collect(body, objects);
            if (!objects.isEmpty()) {
                change.to(Pick.from(objects, random), random);
                draft.body = Optional.of(bytes(body));
            }
        });
    }

    private static void repeatField(Draft draft, RandomGenerator random) {
        draft.body = draft.body.map(bytes -> new String(bytes, UTF_8)).map(text -> {
            String members = text.length() > 2 ? text.substring(1, text.length() - 1) : "\"a\":1";
            return "{" + members + "," + members + "}";
        }).map(text -> text.getBytes(UTF_8));
    }

    private static String anyName(ObjectNode object, RandomGenerator random) {
        List<String> names = object.propertyStream().map(Map.Entry::getKey).toList();
        return names.isEmpty() ? "unknown" : Pick.from(names, random);
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    /** Nothing if another fault was there before. */
    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return MAPPER.writeValueAsString(body).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

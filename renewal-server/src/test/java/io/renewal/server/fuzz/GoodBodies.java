package io.renewal.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes what a schema asks for, of values that make sense where they are known. */
final class GoodBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Facts facts;

    GoodBodies(ApiDocument document, Facts facts) {
        this.document = document;
        this.facts = facts;
    }

    /** The body of a request to a path. */
    JsonNode of(JsonNode schema, String path, RandomGenerator random) {
        return new Maker(path, random).value(schema, "body");
    }

    /** The text of a query parameter. */
    String text(JsonNode schema, String name, RandomGenerator random) {
        return new Maker("", random).value(schema, name).asText();
    }

    /** Makes one body. */
    private final class Maker {
        private final String path;
        private final RandomGenerator random;

        Maker(String path, RandomGenerator random) {
            this.path = path;
            this.random = random;
        }

        JsonNode value(JsonNode reference, String name) {
            Optional<JsonNode> whole = facts.whole(reference.path("$ref").asText().replaceFirst(".*/", ""), random);
            if (whole.isPresent()) {
                return whole.get();
            }
            JsonNode schema = document.resolved(reference);
            for (String choice : List.of("anyOf", "oneOf", "allOf")) {
                if (schema.has(choice)) {
                    return value(Pick.from(schema.path(choice).valueStream().filter(one -> !one.path("type").asText().equals("null"))
                            .toList(), random), name);
                }
            }
            List<JsonNode> allowed = schema.path("enum").valueStream().filter(one -> !one.isNull()).toList();
            return allowed.isEmpty() ? ofType(schema, name) : Pick.from(allowed, random);
        }

        private JsonNode ofType(JsonNode schema, String name) {
            return switch (type(schema)) {
                case "object" -> object(schema);
                case "array" -> array(schema, name);
                case "integer", "number" -> JSON.numberNode(number(schema, name));
                case "boolean" -> JSON.booleanNode(random.nextBoolean());
                default -> JSON.textNode(text(schema, name));
            };
        }

        private ObjectNode object(JsonNode schema) {
            ObjectNode object = JSON.objectNode();
            Set<String> required = schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
            schema.path("properties").properties().forEach(property -> {
                if (required.contains(property.getKey()) || Pick.percent(40, random)) {
                    object.set(property.getKey(), value(property.getValue(), property.getKey()));
                }
            });
            return object;
        }

        private ArrayNode array(JsonNode schema, String name) {
            ArrayNode array = JSON.arrayNode();
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                array.add(value(schema.path("items"), name));
            }
            return array;
        }

        private BigDecimal number(JsonNode schema, String name) {
            int least = schema.path("minimum").asInt(1);
            int most = Math.min(schema.path("maximum").asInt(Integer.MAX_VALUE), least + 12);
            return facts.any(name, random).map(BigDecimal::new).orElseGet(() -> BigDecimal.valueOf(random.nextInt(least, most + 1)));
        }

        private String text(JsonNode schema, String name) {
            Optional<String> known = name.equals("expectedEndTime") ? facts.endOf(path) : facts.any(name, random);
            return known.or(() -> facts.any(schema.path("format").asText(), random))
                    .orElseGet(() -> schema.path("example").asText(name + "-" + random.nextInt(1000)));
        }

        private static String type(JsonNode schema) {
            JsonNode type = schema.path("type");
            return type.isArray()
                    ? type.valueStream().map(JsonNode::asText).filter(name -> !name.equals("null")).findFirst().orElse("string")
                    : type.asText(schema.has("properties") ? "object" : "string");
        }
    }
}

package io.renewal.server.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.server.fuzz.Operation.QueryParameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The OpenAPI document as far as one must read it to call the API. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    static ApiDocument of(String json) {
        try {
            return new ApiDocument(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException broken) {
            throw new AssertionError("the document is not JSON", broken);
        }
    }

    List<Operation> operations() {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(item -> METHODS.contains(item.getKey())).map(item -> operation(path.getKey(), item.getKey(), item.getValue())))
                .toList();
    }

    /** What a reference stands for; anything else stands for itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        List<QueryParameter> query = operation.path("parameters").valueStream().map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> new QueryParameter(parameter.path("name").asText(), parameter.path("schema"))).toList();
        Optional<JsonNode> body = Optional.of(operation.at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode());
        return new Operation(operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, query, body);
    }
}

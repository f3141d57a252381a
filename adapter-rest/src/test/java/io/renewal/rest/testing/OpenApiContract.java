package io.renewal.rest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The promise of an OpenAPI 3.1 document. Holds real answers against it: the route and method are declared, so are the status, the media
 * type and the query parameters that were sent, and the body has the declared form. Thread-safe.
 */
public final class OpenApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The payment provider knows what it calls; the document is for callers. */
    private static final String FOR_THE_PROVIDER = "/v1/provider-callbacks/";
    /** What an address or a method that is not declared is answered with. */
    private static final Set<Integer> UNDECLARED = Set.of(400, 404, 405, 414, 431);
    private static final JsonNode PROBLEM = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");

    private final JsonNode document;
    private final Set<String> tried = new ConcurrentSkipListSet<>();
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The document as it is served at {@code /openapi.json}. */
    public OpenApiContract(String document) {
        this.document = parsed(document);
    }

    /** The document. */
    public String document() {
        return document.toString();
    }

    /** The ids of all operations. */
    public Set<String> operations() {
        return document.findValuesAsText("operationId").stream().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all webhooks. */
    public Set<String> webhooks() {
        return document.path("webhooks").propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Goes on only if a body is what the webhook of that name is promised to carry.
     *
     * @throws AssertionError telling what is not
     */
    public void verifyWebhook(String name, String body) {
        JsonNode content = document.path("webhooks").path(name).at("/post/requestBody/content");
        require(content.has("application/json"), "webhook " + name + " is not declared");
        verifyBody(content.path("application/json").path("schema"), body);
    }

    /** The ids of the operations that gave an answer so far which is no problem. */
    public Set<String> succeeded() {
        return new TreeSet<>(tried);
    }

    /** The same as the other, for what a JDK client was answered. */
    public void verify(HttpResponse<String> answer) {
        verify(Asked.of(answer.request()), Answer.of(answer));
    }

    /**
     * Goes on only if the answer is as promised. Where nothing is declared, only a problem that says so is.
     *
     * @throws AssertionError telling what is not
     */
    public void verify(Asked asked, Answer answer) {
        if (asked.path().startsWith(FOR_THE_PROVIDER)) {
            return;
        }
        JsonNode operation = operation(asked);
        if (operation.isMissingNode() && UNDECLARED.contains(answer.status())) {
            verifyProblem(answer);
            return;
        }
        require(!operation.isMissingNode(), asked + " is not declared");
        if (answer.status() < 400) {
            tried.add(operation.path("operationId").asText());
        }
        asked.queryNames().forEach(name -> require(declaresQuery(operation, name) || answer.status() == 400,
                "query parameter " + name + " is not declared"));
        JsonNode declared = operation.path("responses").path(String.valueOf(answer.status()));
        require(!declared.isMissingNode(), asked + " does not declare status " + answer.status() + ": " + answer.body());
        JsonNode content = declared.path("content");
        String type = mediaType(answer);
        require(content.isMissingNode() ? answer.body().isEmpty() : content.has(type), "content type " + type + " is not declared");
        if (!content.isMissingNode()) {
            verifyBody(content.path(type).path("schema"), answer.body());
        }
    }

    /**
     * Goes on only if the answer is a problem of any code.
     *
     * @throws AssertionError telling what is not
     */
    public void verifyProblem(Answer answer) {
        require(mediaType(answer).equals("application/problem+json"), "no problem: " + answer);
        verifyBody(PROBLEM, answer.body());
    }

    private static String mediaType(Answer answer) {
        return answer.header("Content-Type").orElse("none").replaceFirst(";.*", "");
    }

    private void verifyBody(JsonNode schema, String body) {
        List<Error> errors = compiled.computeIfAbsent(schema, this::compile).validate(parsed(body),
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        require(errors.isEmpty(), errors + " in " + body);
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return schemas.getSchema(whole);
    }

    /** Of those whose template matches, the one with the fewest variables. */
    private JsonNode operation(Asked asked) {
        return document.path("paths").properties().stream()
                .filter(item -> item.getValue().has(asked.method()) && matches(item.getKey(), asked.path()))
                .min(Comparator.comparingLong(item -> item.getKey().chars().filter(c -> c == '{').count()))
                .map(item -> item.getValue().path(asked.method())).orElseGet(MissingNode::getInstance);
    }

    private boolean declaresQuery(JsonNode operation, String name) {
        return operation.path("parameters").valueStream().map(this::resolved)
                .anyMatch(parameter -> parameter.path("in").asText().equals("query") && parameter.path("name").asText().equals(name));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean matches(String template, String path) {
        String[] literals = template.split("\\{[^}]+}", -1);
        return Pattern.matches(String.join("[^/]+", Stream.of(literals).map(Pattern::quote).toList()), path);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("not JSON: " + json, broken);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}

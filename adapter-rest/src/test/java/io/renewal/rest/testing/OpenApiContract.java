package io.renewal.rest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promise of an OpenAPI 3.1 document. Holds real answers against it: the route and method are declared, so are the status, the media
 * type and the query parameters that were sent, and the body has the declared form.
 */
public final class OpenApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What an address or a method that is not declared is answered with. */
    private static final Set<Integer> UNDECLARED = Set.of(400, 404, 405, 414);

    private final JsonNode document;
    private final Set<String> tried = new ConcurrentSkipListSet<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The document as it is served at {@code /openapi.json}. */
    public OpenApiContract(String document) {
        this.document = parsed(document);
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

    /**
     * Goes on only if the answer is as promised. Where nothing is declared, only a problem that says so is.
     *
     * @throws AssertionError telling what is not
     */
    public void verify(HttpResponse<String> answer) {
        String path = answer.request().uri().getRawPath();
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        JsonNode operation = item(path).path(method);
        if (operation.isMissingNode() && UNDECLARED.contains(answer.statusCode())) {
            verifyBody(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), answer.body());
            return;
        }
        require(!operation.isMissingNode(), method + " " + path + " is not declared");
        if (answer.statusCode() < 400) {
            tried.add(operation.path("operationId").asText());
        }
        queryNames(answer.request().uri().getRawQuery()).forEach(
                name -> require(declaresQuery(operation, name) || answer.statusCode() == 400,
                        "query parameter " + name + " is not declared"));
        JsonNode declared = operation.path("responses").path(String.valueOf(answer.statusCode()));
        require(!declared.isMissingNode(), method + " " + path + " does not declare status " + answer.statusCode() + ": " + answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
        JsonNode content = declared.path("content");
        require(content.isMissingNode() ? answer.body().isEmpty() : content.has(type), "content type " + type + " is not declared");
        if (!content.isMissingNode()) {
            verifyBody(content.path(type).path("schema"), answer.body());
        }
    }

    private void verifyBody(JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        List<Error> errors = schemas.getSchema(whole).validate(parsed(body),
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        require(errors.isEmpty(), errors + " in " + body);
    }

    /** The item whose template matches and has the fewest variables. */
    private JsonNode item(String path) {
        return document.path("paths").properties().stream().filter(entry -> matches(entry.getKey(), path))
                .min(Comparator.comparingLong(entry -> entry.getKey().chars().filter(c -> c == '{').count())).map(Map.Entry::getValue)
                .orElseGet(MissingNode::getInstance);
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

    private static Stream<String> queryNames(@Nullable String query) {
        return query == null
                ? Stream.empty()
                : Pattern.compile("&").splitAsStream(query).map(pair -> pair.replaceFirst("=.*", "")).filter(name -> !name.isEmpty());
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

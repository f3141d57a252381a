package io.renewal.rest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.rest.http.TestApi;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.testing.OpenApiContract;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest {
    private static final String GOOD = """
            {"periodMonths": 3, "endTime": "2024-02-28T16:00:00Z", "price": {"amount": "1", "currency": "CNY"}}""";
    private static TestApi api;
    private static OpenApiContract contract;

    @BeforeAll
    static void start() {
        api = TestApi.started();
        contract = new OpenApiContract(api.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void realAnswersAreAsTheDocumentPromises() {
        contract.verify(api.get("/health/live"));
        contract.verify(api.get("/v1/things?limit=1"));
        contract.verify(api.get("/v1/things?limit=x&color=red"));
        contract.verify(api.get("/v1/things/a"));
        contract.verify(api.get("/v1/things/zz"));
        contract.verify(api.send("PUT", "/v1/things/a", GOOD));
        contract.verify(api.send("PUT", "/v1/things/a", "{}"));
        contract.verify(api.send("POST", "/v1/things", GOOD));
        contract.verify(api.send("POST", "/v1/things", " ".repeat(100_000)));
    }

    @Test
    void whatIsNotThereIsRefusedAsEverythingIs() {
        contract.verify(api.get("/nowhere"));
        contract.verify(api.send(api.request("/v1/things").DELETE()));
    }

    @Test
    void whatIsNotPromisedIsFound() {
        assertThrows(AssertionError.class, () -> contract.verify(api.get("/docs")));
        assertThrows(AssertionError.class, () -> contract.verify(api.get("/v1/things/faults/outage")));
        OpenApiContract stricter = new OpenApiContract(api.get("/openapi.json").body().replace("\"thingId\":{\"type\":\"string\"}",
                "\"thingId\":{\"type\":\"integer\"}"));
        assertThrows(AssertionError.class, () -> stricter.verify(api.get("/v1/things/a")));
        OpenApiContract other = new OpenApiContract(
                api.get("/openapi.json").body().replace("\"enum\":[\"InstanceNotFound\"]", "\"enum\":[\"OrderNotFound\"]"));
        assertThrows(AssertionError.class, () -> other.verify(api.get("/v1/things/zz")));
    }

    @Test
    void theDocumentNamesKeysProblemsAndMoney() throws IOException {
        JsonNode document = new ObjectMapper().readTree(api.get("/openapi.json").body());
        JsonNode post = document.at("/paths/~1v1~1things/post");
        assertTrue(document.path("openapi").asText().startsWith("3.1."));
        assertEquals("[{\"bearer\":[]}]", post.path("security").toString());
        assertEquals("#/components/parameters/idempotencyKey", post.at("/parameters/0/$ref").asText());
        assertTrue(post.path("requestBody").path("required").asBoolean());
        assertTrue(document.at("/paths/~1health~1live/get/security").isMissingNode());
        assertEquals("#/components/schemas/Money", document.at("/components/schemas/Thing/properties/price/$ref").asText());
        assertEquals("[\"endTime\",\"price\",\"thingId\"]", document.at("/components/schemas/Thing/required").toString());
        assertEquals("[\"string\",\"null\"]", document.at("/components/schemas/Thing/properties/note/type").toString());
    }

    @Test
    void whatAnyRequestCanBeRefusedForIsDeclaredForAllOperations() throws IOException {
        JsonNode paths = new ObjectMapper().readTree(api.get("/openapi.json").body()).path("paths");
        paths.properties().forEach(path -> path.getValue().forEach(operation -> List.of("400", "406", "413", "414", "415", "431", "500")
                .forEach(status -> assertTrue(operation.path("responses").has(status), path.getKey() + " " + status))));
    }

    @Test
    void theSameCodeGivesTheSameDocument() {
        try (TestApi again = TestApi.started()) {
            assertEquals(api.get("/openapi.json").body(), again.get("/openapi.json").body());
        }
    }

    @Test
    void thePageLoadsNothingFromOutside() {
        HttpResponse<String> page = api.get("/docs");
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'; script-src 'self';"));
        assertFalse(page.body().contains("<script>") || page.body().contains("style=") || page.body().contains("//"));
        List<String> links = new ArrayList<>(
                Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body()).results().map(DocsTest::link).toList());
        assertEquals(6, links.size());
        links.forEach(link -> assertEquals(200, api.get(link).statusCode(), link));
    }

    @ParameterizedTest
    @EnumSource
    void theTypeOfAProblemLeadsToItsExplanation(ProblemCode code) {
        String page = api.get(code.type().replaceFirst("#.*", "")).body();
        assertTrue(page.contains("id=\"" + code.type().replaceFirst(".*#", "") + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"swagger-ui.js", "index.html.bak", "DocsResource.class", "package.json", "a"})
    void noOtherFileIsServed(String name) {
        assertEquals(404, api.get("/docs/" + name).statusCode());
    }

    private static String link(MatchResult found) {
        return found.group(1);
    }
}

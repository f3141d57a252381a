package io.renewal.server.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.OpenApiContract;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the rules find what they are for. */
class RulesTest {
    private static final String DOCUMENT = """
            {"paths": {"/v1/things/{thingId}": {"get": {"operationId": "getThing", "responses": {
                 "200": {"content": {"application/json": {"schema": {"type": "object", "required": ["thingId"]}}}},
                 "409": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
                 "404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
             "components": {"schemas": {"Problem": {"type": "object", "required": ["code", "status"],
                 "properties": {"code": {"enum": ["NotFound", "EndTimeMismatch"]}}}}}}""";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Caller CALLER = new Caller("acme", "key-of-acme", List.of("globex"));

    private final Rules rules = new Rules(new OpenApiContract(DOCUMENT));
    private final Draft draft = new Draft(ApiDocument.of(DOCUMENT).operations().getFirst(), CALLER, "/v1/things/one");

    @Test
    void whatIsPromisedIsGood() {
        assertDoesNotThrow(() -> rules.verify(draft, answer(200, JSON, "{\"thingId\": \"one\"}")));
        assertDoesNotThrow(() -> rules.verify(draft, answer(404, PROBLEM, "{\"code\": \"NotFound\", \"status\": 404}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | application/problem+json | {"code": "NotFound", "status": 500}               | a fault of the server
            404 | text/html                | Not here                                          | HTML
            404 | application/problem+json | <html/>                                           | HTML
            404 | application/problem+json | {"detail": "java.lang.IllegalState"}              | shows its inside
            404 | application/problem+json | {"detail": "at io.X.y(X.java:1)"}                 | shows its inside
            404 | application/json         | {"code": "NotFound", "status": 404}               | content type
            404 | application/problem+json | {"code": "Whatever", "status": 404}               | Whatever
            404 | application/problem+json | {"code": "NotFound", "status": 403}               | another status
            404 | application/problem+json | {"code": "NotFound",                              | not JSON
            404 | application/problem+json | {"code": "NotFound", "status": 404, "a": "globex"} | belongs to another
            200 | application/json         | {"thingId": "globex"}                             | belongs to another
            200 | application/json         | {}                                                | thingId
            201 | application/json         | {"thingId": "one"}                                | does not declare
            """)
    void whatNobodyShouldBeAnsweredIsFound(int status, String type, String body, String expected) {
        AssertionError found = assertThrows(AssertionError.class, () -> rules.verify(draft, answer(status, type, body)));
        assertTrue(found.toString().contains(expected) || type.equals(JSON), found::toString);
    }

    @Test
    void whatWasAskedForMayBeRepeatedInARefusalButNotBeGiven() {
        draft.path = "/v1/things/globex";
        assertDoesNotThrow(() -> rules.verify(draft, answer(404, PROBLEM, "{\"code\": \"NotFound\", \"status\": 404, \"a\": \"globex\"}")));
        assertThrows(AssertionError.class, () -> rules.verify(draft, answer(200, JSON, "{\"thingId\": \"globex\"}")));
        assertThrows(AssertionError.class,
                () -> rules.verify(draft, answer(409, PROBLEM, "{\"code\": \"EndTimeMismatch\", \"status\": 409}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fuzz-2", "fuzz-11"})
    void theAnswerToAnotherRequestIsFound(String id) {
        HttpHeaders headers = HttpHeaders.of(Map.of("X-Request-Id", List.of(id)), (_, _) -> true);
        assertThrows(AssertionError.class, () -> Rules.verifyIsFor("fuzz-1", new RawAnswer(200, headers, "")));
    }

    private static RawAnswer answer(int status, String type, String body) {
        return new RawAnswer(status,
                HttpHeaders.of(Map.of("Content-Type", List.of(type), "X-Request-Id", List.of("fuzz-1")), (_, _) -> true), body);
    }
}

package io.renewal.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static TestApi api;

    @BeforeAll
    static void start() {
        api = TestApi.started();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /** One line is one request: {@code |} ends a line of it, and the headers that every request needs are added. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GET /nowhere HTTP/1.1|Host: x                                    ; 404 ; NotFound
            HEAD /nowhere HTTP/1.1|Host: x                                   ; 404 ; -
            DELETE /v1/things HTTP/1.1|Host: x                               ; 405 ; MethodNotAllowed
            FOO /v1/things HTTP/1.1|Host: x                                  ; 405 ; MethodNotAllowed
            TRACE /v1/things HTTP/1.1|Host: x                                ; 405 ; MethodNotAllowed
            OPTIONS * HTTP/1.1|Host: x                                       ; 404 ; NotFound
            GET /v1/things HTTP/1.1|Host: x|Accept: text/html                ; 406 ; NotAcceptable
            GET /v1/things HTTP/1.1|Host: x|Accept: ///                      ; 400 ; MalformedRequest
            GET /v1/things/a%2Fb HTTP/1.1|Host: x                            ; 400 ; MalformedRequest
            GET /v1/things/a%00b HTTP/1.1|Host: x                            ; 400 ; MalformedRequest
            GET /v1/things/%zz HTTP/1.1|Host: x                              ; 400 ; MalformedRequest
            GET /v1/things/%FF HTTP/1.1|Host: x                              ; 400 ; MalformedRequest
            GET /v1/things/\u00ff HTTP/1.1|Host: x                           ; 400 ; MalformedRequest
            GET //v1//things HTTP/1.1|Host: x                                ; 400 ; MalformedRequest
            GET /v1/..%3B/things HTTP/1.1|Host: x                            ; 404 ; NotFound
            GET /v1/../../etc/passwd HTTP/1.1|Host: x                        ; 400 ; MalformedRequest
            GET / HTTP/1.1                                                   ; 400 ; MalformedRequest
            GET / HTTP/1.1|Host: a b                                         ; 400 ; MalformedRequest
            GET / HTTP/9.9|Host: x                                           ; 400 ; MalformedRequest
            nonsense                                                         ; 400 ; MalformedRequest
            POST /v1/things HTTP/1.1|Host: x|Content-Length: x               ; 400 ; MalformedRequest
            PUT /v1/things/a HTTP/1.1|Host: x|Content-Type: ///|Content-Length: 2 ; 400 ; MalformedRequest
            PUT /v1/things/a HTTP/1.1|Host: x|Content-Length: 0              ; 400 ; ValidationFailed
            PUT /v1/things/a HTTP/1.1|Host: x                                ; 400 ; ValidationFailed
            """)
    void whatCannotBeServedIsAProblemDocument(String request, int status, String code) throws IOException {
        String answer = api.raw(request.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertIsProblem(answer);
        if (!code.equals("-")) {
            assertEquals(code, json(answer.substring(answer.indexOf("\r\n\r\n"))).path("code").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/..;/x", "/v1/things/%2e%2e/x", "/v1/things/%252F", "/%", "/?%",
            "/v1/things?%zz=%zz",
            "/v1/things/'%20OR%201=1--", "/\\..\\", "/v1/things/%C0%AE", "/v1/things/\u0001", "/v1/things?limit=1%00",
            "/v1/things?cursor=%FF",
            "/v1/things#fragment", "http://other.example/v1/nowhere", "/docs/..%2f..%2fpom.xml", "/docs/../RestModule.class",
            "/docs/index.html%00.js"})
    void anOddAddressIsRefusedAndNeverOurFault(String path) throws IOException {
        String answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertIsProblem(answer);
    }

    @Test
    void randomAddressesAreNeverOurFault() throws IOException {
        Random random = new Random(20240228);
        String alphabet = "/%.;:?#&=+ab09\\\"'<>{}|^`~@!$()*,[] \u0000\u007f\u00e9\u00ff";
        for (int i = 0; i < 300; i++) {
            StringBuilder path = new StringBuilder("/");
            random.ints(random.nextInt(1, 30), 0, alphabet.length()).forEach(at -> path.append(alphabet.charAt(at)));
            String answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 4"), () -> path + " -> " + answer);
            assertIsProblem(answer);
        }
    }

    @Test
    void anIdOfFortyThousandCharactersIsTooLong() throws IOException {
        String answer = api.raw("GET /v1/things/" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
        assertIsProblem(answer);
    }

    /** Else the caller would send the next request on a connection that is about to be closed. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/%00 HTTP/1.1", "PUT /%zz HTTP/1.1", "nonsense"})
    void whatCannotBeReadEndsTheConnectionAndSaysSo(String request) throws IOException {
        String answer = api.raw(request + "\r\nHost: x\r\n\r\n");
        assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    }

    @Test
    void aHeaderOfFortyThousandCharactersIsTooLarge() throws IOException {
        String answer = api.raw("GET / HTTP/1.1\r\nHost: x\r\nX-Much: " + "a".repeat(40_000) + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertIsProblem(answer);
    }

    @Test
    void brokenChunksAreAMalformedRequest() throws IOException {
        String answer = api
                .raw("PUT /v1/things/a HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertIsProblem(answer);
    }

    @Test
    void aMethodThatIsNotAllowedComesWithThoseThatAre() {
        HttpResponse<String> answer = api.send(api.request("/v1/things").DELETE());
        assertEquals(405, answer.statusCode());
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
    }

    @Test
    void optionsTellsTheMethods() throws IOException {
        String answer = api.raw("OPTIONS /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.contains("Allow: "), answer);
    }

    @Test
    void headAnswersAsGetDoesButWithoutBody() throws IOException {
        String answer = api.raw("HEAD /v1/things/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
    }

    @Test
    void http10WithoutHostIsServed() throws IOException {
        assertTrue(api.raw("GET /v1/things/a HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bug", "overflow"})
    void aFaultOfOursTellsItsRequestIdAndNothingElse(String kind) throws IOException {
        HttpResponse<String> answer = api.send(api.request("/v1/things/faults/" + kind).header("X-Request-Id", "abc-1"));
        assertEquals(500, answer.statusCode());
        assertEquals("InternalError", json(answer.body()).path("code").asText());
        assertEquals("abc-1", json(answer.body()).path("requestId").asText());
        assertFalse(answer.body().contains("secret"));
    }

    @Test
    void anEntityThatCannotBeWrittenIsAFaultOfOurs() throws IOException {
        HttpResponse<String> answer = api.get("/v1/things/faults/unwritable");
        assertEquals(500, answer.statusCode());
        assertEquals("InternalError", json(answer.body()).path("code").asText());
    }

    @Test
    void anOutageTellsWhenToTryAgain() throws IOException {
        HttpResponse<String> answer = api.get("/v1/things/faults/outage");
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse("none"));
        assertEquals("Unavailable", json(answer.body()).path("code").asText());
    }

    @Test
    void aProblemOfAResourceCarriesItsMembers() throws IOException {
        JsonNode problem = json(api.get("/v1/things/faults/mismatch").body());
        assertEquals("/docs/errors#EndTimeMismatch", problem.path("type").asText());
        assertEquals(409, problem.path("status").asInt());
        assertEquals("/v1/things/faults/mismatch", problem.path("instance").asText());
        assertEquals("1970-01-01T00:00:00Z", problem.path("currentEndTime").asText());
        assertTrue(problem.path("requestId").isMissingNode());
    }

    private static void assertIsProblem(String answer) {
        String lower = answer.toLowerCase(Locale.ROOT);
        assertTrue(lower.contains("\r\ncontent-type: application/problem+json\r\n"), answer);
        assertTrue(lower.contains("\r\nx-request-id: "), answer);
        assertTrue(lower.contains("\r\nx-content-type-options: nosniff"), answer);
        assertFalse(lower.contains("<html") || lower.contains("exception") || lower.contains("\tat ") || lower.contains("jetty"), answer);
    }

    private static JsonNode json(String body) throws IOException {
        return new ObjectMapper().readTree(body);
    }
}

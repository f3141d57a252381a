package io.renewal.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private static TestApi api;

    @BeforeAll
    static void start() {
        api = TestApi.started();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws IOException {
        JsonNode problem = json("/v1/things?limit=201&endBefore=2024-01-01T00:00:00&mode=read&cursor=!&colour=red");
        TreeMap<String, String> errors = new TreeMap<>();
        problem.path("errors").forEach(error -> errors.put(error.path("field").asText(), error.path("message").asText()));
        assertEquals("ValidationFailed", problem.path("code").asText());
        assertEquals("[colour, cursor, endBefore, limit, mode]", errors.keySet().toString());
        assertEquals("must be a whole number from 1 to 200", errors.get("limit"));
        assertEquals("is not a known parameter", errors.get("colour"));
        assertEquals("must be one of Read, Write, Execute", errors.get("mode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=", "limit=0", "limit=1.5", "limit=1e2", "limit=%2B1", "limit=99999999999999", "limit=1&limit=2",
            "limit=%D9%A3",
            "cursor=", "cursor=MQ%3D%3D", "cursor=YQ", "endBefore=", "endBefore=2024-02-30T00:00:00Z", "mode=READ%00", "Limit=1"})
    void aWrongParameterIsRefused(String query) throws IOException {
        JsonNode problem = json("/v1/things?" + query);
        assertEquals(400, problem.path("status").asInt(), problem.toString());
        assertEquals(1, problem.path("errors").size(), problem.toString());
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() throws IOException {
        StringBuilder seen = new StringBuilder();
        String query = "limit=1";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = json("/v1/things?" + query);
            seen.append(answer.path("items").path(0).path("thingId").asText());
            query = "limit=1&cursor=" + answer.path("nextCursor").asText();
            assertEquals(page == 2, answer.path("nextCursor").isNull());
        }
        assertEquals("abc", seen.toString());
    }

    @Test
    void aPathParameterOfAnotherFormIsRefused() throws IOException {
        JsonNode problem = new ObjectMapper().readTree(api.send("PUT", "/v1/things/Big",
                "{\"periodMonths\": 3, \"endTime\": \"2024-02-28T16:00:00+08:00\", \"price\": {\"amount\": \"1\", \"currency\": \"CNY\"}}")
                .body());
        assertEquals("thingId", problem.path("errors").path(0).path("field").asText(), problem.toString());
        assertTrue(problem.path("detail").asText().startsWith("Correct"));
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(api.get(path).body());
    }
}

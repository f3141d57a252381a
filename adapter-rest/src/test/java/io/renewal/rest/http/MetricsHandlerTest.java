package io.renewal.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.RestConfig;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsHandlerTest {
    private static final RestConfig APART = new RestConfig(0, 1024, Duration.ofSeconds(1), Optional.of(0), Set.of(), false);

    @Test
    void metricsAreTextAndNeedNoKey() {
        try (TestApi api = TestApi.started()) {
            HttpResponse<String> answer = api.get("/metrics");
            assertEquals(200, answer.statusCode());
            assertEquals("text/plain; version=0.0.4; charset=utf-8", answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.body().startsWith("answered_total "), answer::body);
        }
    }

    @Test
    void onlyReadingIsAllowed() {
        try (TestApi api = TestApi.started()) {
            HttpResponse<String> answer = api.send(api.request("/metrics").POST(BodyPublishers.ofString("x")));
            assertEquals(405, answer.statusCode());
            assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
            assertTrue(answer.body().contains("\"MethodNotAllowed\""), answer::body);
            HttpResponse<String> head = api.send(api.request("/metrics").method("HEAD", BodyPublishers.noBody()));
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
        }
    }

    @Test
    void withAPortOfTheirOwnTheyAreThereAndNothingElseIs() {
        try (TestApi api = TestApi.started(APART)) {
            assertTrue(api.server().port() != api.server().metricsPort());
            assertEquals(404, api.get("/metrics").statusCode());
            assertEquals(200, api.get("/health/live").statusCode());
            assertEquals(200, atMetricsPort(api, "/metrics").statusCode());
            HttpResponse<String> refused = atMetricsPort(api, "/health/live");
            assertEquals(404, refused.statusCode());
            assertTrue(refused.body().contains("\"NotFound\""), refused::body);
        }
    }

    @Test
    void whoWatchesIsToldTheRouteAndNeverThePath() {
        try (TestApi api = TestApi.started()) {
            api.get("/v1/things/a");
            api.get("/nowhere/at/all");
            api.get("/v1/things/%00");
            api.get("/metrics");
            // Told when the answer is on its way already, so perhaps after it has come.
            while (api.watcher().told().size() < 4) {
                Thread.onSpinWait();
            }
            assertEquals(
                    List.of("GET /metrics 200", "GET /v1/things/{thingId} 200", "BAD none 400", "GET none 404").stream().sorted().toList(),
                    api.watcher().told().stream().sorted().toList());
        }
    }

    private static HttpResponse<String> atMetricsPort(TestApi api, String path) {
        return api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + api.server().metricsPort() + path)));
    }
}

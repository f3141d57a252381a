package io.renewal.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class RequestIdTest {
    private final Logger access = (Logger) LoggerFactory.getLogger("io.renewal.rest.access");
    private final Lines lines = new Lines();
    private final TestApi api = TestApi.started();

    @BeforeEach
    void listen() {
        lines.start();
        access.addAppender(lines);
    }

    @AfterEach
    void stop() {
        access.detachAppender(lines);
        api.close();
    }

    @Test
    void aSaneIdIsTakenOver() {
        HttpResponse<String> answer = api.send(api.request("/health/live").header("X-Request-Id", "order-7.retry_2"));
        assertEquals("order-7.retry_2", answer.headers().firstValue("X-Request-Id").orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "ääh", "12345678901234567890123456789012345678901234567890123456789012345"})
    void anyOtherIdIsReplaced(String odd) {
        HttpResponse<String> answer = api.send(api.request("/health/live").header("X-Request-Id", odd));
        assertTrue(answer.headers().firstValue("X-Request-Id").orElse("none").matches("[0-9a-f-]{36}"));
    }

    @Test
    void everyRequestIsOneLineOfTheLog() throws InterruptedException {
        api.send(api.request("/v1/things/a").header("X-Request-Id", "r1"));
        Map<String, Object> line = lines.next();
        assertEquals("r1", line.get("requestId"));
        assertEquals("GET", line.get("method"));
        assertEquals("/v1/things/{thingId}", line.get("path"));
        assertEquals(200, line.get("status"));
        assertEquals(112L, line.get("bytes"));
        assertTrue(String.valueOf(line.get("ms")).matches("[0-9]+"));
    }

    @Test
    void aRequestWithoutRouteIsLoggedByItsHarmlessPath() throws InterruptedException {
        api.get("/no%0Awhere");
        assertEquals("/no%0Awhere", lines.next().get("path"));
    }

    @Test
    void whatJettyRefusesIsLoggedToo() throws Exception {
        api.raw("GET /a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertEquals(400, lines.next().get("status"));
    }

    @Test
    void theApiIsNotCached() {
        assertEquals("no-store", api.get("/v1/things/a").headers().firstValue("Cache-Control").orElse("none"));
        assertTrue(api.get("/v1/things/a").headers().firstValue("Server").isEmpty());
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<Map<String, Object>> all = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            all.add(event.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, pair -> pair.value)));
        }

        Map<String, Object> next() throws InterruptedException {
            return all.take();
        }
    }
}

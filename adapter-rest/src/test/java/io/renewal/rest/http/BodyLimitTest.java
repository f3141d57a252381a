package io.renewal.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {
    private static final String GOOD = "{\"periodMonths\": 3, \"endTime\": \"2024-02-28T16:00:00Z\", \"price\": {\"amount\": \"1\", \"currency\": \"CNY\"}}";
    private static final int TEN_MEGABYTES = 10_000_000;
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
    void aBodyOfTheGreatestSizeIsRead() {
        String body = GOOD + " ".repeat(64 * 1024 - GOOD.length());
        HttpResponse<String> answer = api.send("POST", "/v1/things", body);
        assertEquals("{\"length\":65536}", answer.body());
    }

    @Test
    void oneByteMoreIsTooLarge() {
        assertTooLarge(api.send("POST", "/v1/things", GOOD + " ".repeat(64 * 1024 + 1 - GOOD.length())));
    }

    @Test
    void tenMegabytesGetTheirProblemDocument() {
        assertTooLarge(api.send("POST", "/v1/things", " ".repeat(TEN_MEGABYTES)));
    }

    @Test
    void tenMegabytesInChunksGetTheirProblemDocument() {
        assertTooLarge(api.send(api.request("/v1/things").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TEN_MEGABYTES])))));
    }

    @Test
    void tenMegabytesToNowhereGetTheirProblemDocument() {
        assertEquals(404, api.send("POST", "/v1/nowhere", " ".repeat(TEN_MEGABYTES)).statusCode());
    }

    @Test
    void aCallerThatSendsEverythingBeforeItReadsIsAnswered() throws IOException {
        try (Socket socket = api.connected(); OutputStream out = socket.getOutputStream(); InputStream in = socket.getInputStream()) {
            out.write(("POST /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                    + TEN_MEGABYTES
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[TEN_MEGABYTES]);
            out.flush();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void aCallerThatAsksFirstNeedNotSendAtAll() throws IOException {
        String answer = api.raw(String.join("\r\n", "POST /v1/things HTTP/1.1", "Host: x", "Content-Type: application/json",
                "Content-Length: 99999999999999", "Expect: 100-continue", "", ""));
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1", "application/*",
            "*/*",
            "application/xml", "multipart/form-data; boundary=x", "application/merge-patch+json"})
    void anyOtherTypeThanJsonIsRefused(String type) {
        HttpResponse<String> answer = api.send(api.request("/v1/things").header("Content-Type", type).POST(BodyPublishers.ofString(GOOD)));
        assertEquals(415, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"UnsupportedMediaType\""), answer.body());
    }

    @Test
    void aBodyWithoutTypeIsRefused() {
        assertEquals(415, api.send(api.request("/v1/things").POST(BodyPublishers.ofString(GOOD))).statusCode());
    }

    @Test
    void utf8MayBeNamed() {
        assertEquals(200, api.send(api.request("/v1/things").header("Content-Type", "application/json;charset=UTF-8")
                .POST(BodyPublishers.ofString(GOOD))).statusCode());
    }

    @Test
    void aPostThatTakesNoBodyNeedsNoType() {
        assertEquals(200, api.send(api.request("/v1/things/a/cancellation").POST(BodyPublishers.noBody())).statusCode());
    }

    @Test
    void whoAsksIsCheckedBeforeTheBody() {
        HttpResponse<String> answer = api.send(api.request("/v1/things").header("X-Key", "none").header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(" ".repeat(TEN_MEGABYTES))));
        assertEquals(401, answer.statusCode());
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse("none"));
    }

    @Test
    void aBodyThatDoesNotArriveWholeIsAMalformedRequest() throws IOException {
        try (Socket socket = api.connected(); InputStream in = socket.getInputStream()) {
            socket.getOutputStream()
                    .write("POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("MalformedRequest"), answer);
        }
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("\"RequestTooLarge\"") && answer.body().contains("\"maxBytes\":65536"), answer.body());
    }
}

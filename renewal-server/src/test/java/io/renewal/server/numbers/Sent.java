package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Requests as the bytes that are sent. */
final class Sent {
    private Sent() {}

    static byte[] get(String path, String key) {
        return whole("GET", path, "Authorization: Bearer " + key + "\r\n", "");
    }

    static byte[] put(String path, String key, String json) {
        return whole("PUT", path, "Authorization: Bearer " + key + "\r\nContent-Type: application/json\r\n", json);
    }

    /** Under an idempotency key of its own. */
    static byte[] post(String path, String key, String json) {
        return whole("POST", path, "Authorization: Bearer " + key + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\n", json);
    }

    private static byte[] whole(String method, String path, String headers, String body) {
        int length = body.getBytes(UTF_8).length;
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + (length == 0 ? "" : "Content-Length: " + length + "\r\n")
                + "\r\n" + body).getBytes(UTF_8);
    }
}

package io.renewal.payment.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status  of HTTP
 * @param body    as text
 * @param headers besides those that every answer has
 */
public record Answer(int status, String body, Map<String, String> headers) {
    /** Without headers of its own. */
    public Answer(int status, String body) {
        this(status, body, Map.of());
    }

    /** 200 with the object. */
    public static Answer ok(JsonNode object) {
        return new Answer(200, Json.write(object));
    }

    /** With one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, body, Map.copyOf(more));
    }
}

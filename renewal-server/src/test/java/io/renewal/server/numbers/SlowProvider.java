package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.persistence.embedded.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The provider of a server in sandbox mode, which is in the same process: what it takes is counted with the server's.
 *
 * @param port where it listens
 */
record SlowProvider(int port) {
    private static final String KEY = "sk_test_numbers";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ALWAYS = 1_000_000_000;

    static SlowProvider onFreePort() {
        return new SlowProvider(MeasuredServer.freePort());
    }

    /** Environment variables of a server that has it. */
    Map<String, String> settings(DatabaseAddress database, Path data) {
        Map<String, String> settings = new HashMap<>(LoadCommand.settings(database));
        settings.put("RENEWAL_MODE", "sandbox");
        settings.put("RENEWAL_DATA_DIR", data.toString());
        settings.put("RENEWAL_SANDBOX_PROVIDER_KEY", KEY);
        settings.put("RENEWAL_SANDBOX_PROVIDER_PORT", Integer.toString(port));
        return settings;
    }

    /** Every request from now on. */
    void answerAfter(Duration latency) {
        send("POST", "/_sandbox/faults", "misbehaviour=SLOW&delay=" + latency + "&times=" + ALWAYS);
    }

    void answerAtOnce() {
        send("DELETE", "/_sandbox/faults", "");
    }

    /** The order of every charge that was made, as often as one was made. */
    List<String> chargedOrders() {
        List<String> orders = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = send("GET", "/v1/charges?limit=100" + after, "");
            for (JsonNode charge : page.path("data")) {
                orders.add(charge.path("metadata").path("renewal_order").asText());
                after = "&starting_after=" + charge.path("id").asText();
            }
        } while (page.path("has_more").asBoolean());
        return orders;
    }

    private JsonNode send(String method, String path, String form) {
        byte[] request = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KEY
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(UTF_8);
        try (KeepAlive connection = KeepAlive.to(port)) {
            return JSON.readTree(connection.send(request).is(200).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.renewal.rest.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.UUID;

/** Somebody who calls the API. Paths begin with a slash and are written as they are sent. Thread-safe. */
public final class ApiClient {
    private final RenewalApi api;
    private final Set<String> keys;

    /** @param keys to present: one, or none */
    ApiClient(RenewalApi api, Set<String> keys) {
        this.api = api;
        this.keys = keys;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, String json) {
        return send(json(request(path), "PUT", json));
    }

    /** Under an idempotency key of its own. */
    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String idempotencyKey) {
        return send(json(request(path), "POST", json).header("Idempotency-Key", idempotencyKey));
    }

    /** Without a body, under an idempotency key of its own. */
    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Without a body. */
    public Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** A request with this caller's key, for whatever else it is to have. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
        keys.forEach(key -> request.header("Authorization", "Bearer " + key));
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        return api.send(request.build());
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, String json) {
        BodyPublisher body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return request.method(method, body).header("Content-Type", "application/json");
    }
}

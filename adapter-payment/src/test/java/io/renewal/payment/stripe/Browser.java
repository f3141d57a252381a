package io.renewal.payment.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.domain.payment.WebAddress;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plain HTTP to the sandbox: of a customer, and of somebody with the key who goes round the adapter. */
final class Browser implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    void press(WebAddress page, String button) {
        send(form(URI.create(page.value()), "action=" + button));
    }

    JsonNode api(URI address, String path) {
        return Json.read(send(keyed(HttpRequest.newBuilder(address.resolve(path)))).body());
    }

    JsonNode api(URI address, String path, String form) {
        return done(send(keyed(form(address.resolve(path), form))));
    }

    void delete(URI address, String path) {
        done(send(keyed(HttpRequest.newBuilder(address.resolve(path)).DELETE())));
    }

    private static JsonNode done(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return Json.read(response.body());
    }

    private static HttpRequest.Builder form(URI address, String form) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + SandboxRig.KEY);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

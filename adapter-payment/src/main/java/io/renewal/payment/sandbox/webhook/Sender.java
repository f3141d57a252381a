package io.renewal.payment.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one event, once. */
final class Sender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final WebhookTarget target;
    private final InstantSource time;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

    Sender(WebhookTarget target, InstantSource time) {
        this.target = target;
        this.time = time;
    }

    /** Whether the endpoint took it: it answered with 2xx. */
    boolean send(ObjectNode event) throws InterruptedException {
        String body = Json.write(Shown.plain(event));
        HttpRequest request = HttpRequest.newBuilder(target.url()).timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8").header("User-Agent", "Stripe/1.0 (sandbox)")
                .header("Stripe-Signature", Signature.of(body, target.secret(), time.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            log.atDebug().addKeyValue("event", event.path("id").textValue()).addKeyValue("status", status).log("sent an event");
            return status / 100 == 2;
        } catch (IOException unreachable) {
            log.atDebug().addKeyValue("event", event.path("id").textValue()).setCause(unreachable).log("an event did not get through");
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

package io.renewal.payment.sandbox;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renewal.payment.sandbox.webhook.WebhookTarget;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A webhook endpoint that keeps what it gets, and can refuse some of it. */
final class Inbox implements AutoCloseable {
    static final String SECRET = "whsec_inbox";
    private static final int TOLERANCE_SECONDS = 300;

    private final HttpServer server;
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** What was sent. */
    record Letter(String body, String signature) {
        Event open(Instant now) throws Exception {
            return Webhook.constructEvent(body, signature, SECRET, TOLERANCE_SECONDS, Clock.fixed(now, ZoneOffset.UTC));
        }
    }

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::receive);
        server.start();
    }

    WebhookTarget target() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        return new WebhookTarget(url, SECRET, List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    /** Refuses the next ones. */
    void refuse(int count) {
        refusals.set(count);
    }

    Letter next() throws InterruptedException {
        Letter letter = letters.poll(20, TimeUnit.SECONDS);
        if (letter == null) {
            throw new AssertionError("nothing came");
        }
        return letter;
    }

    /** The types of the next events, in the order in which they came. */
    List<String> nextTypes(int count) throws Exception {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(Json.read(next().body()).path("type").textValue());
        }
        return types;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isRefused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        exchange.sendResponseHeaders(isRefused ? 500 : 204, -1);
        exchange.close();
        if (!isRefused) {
            letters.add(new Letter(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

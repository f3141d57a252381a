package io.renewal.server.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A receiver of webhooks as a customer would write it, with the library of Standard Webhooks: what it cannot verify it refuses. */
final class HookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<String> accepted = new LinkedBlockingQueue<>();
    private volatile String secret = "";
    private volatile boolean broken;

    HookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    void knows(String known) {
        secret = known;
    }

    /** From now on, everything is answered with 500. */
    void fail() {
        broken = true;
    }

    void mend() {
        broken = false;
    }

    /** The next body that was accepted, once there is one. */
    String next() throws InterruptedException {
        return accepted.take();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            Map<String, List<String>> headers = new HashMap<>(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(status(body, headers), -1);
        }
    }

    private int status(String body, Map<String, List<String>> headers) {
        if (broken) {
            return 500;
        }
        try {
            new Webhook(secret).verify(body, headers);
        } catch (EmptyWebhookSecretException | WebhookVerificationException forged) {
            return 401;
        }
        accepted.add(body);
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.renewal.server.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renewal.application.port.in.HearProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Where the provider calls, over real HTTP: whoever hears it looks, as in the product, and a call that could not be looked into is refused. */
final class Postbox implements AutoCloseable {
    private final HttpServer server;
    private final HearProvider hears;

    Postbox(HearProvider hears) {
        this.hears = hears;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")), -1);
        }
    }

    private int status(String body, String signature) {
        try {
            return hears.hear(body, signature) == HearProvider.Result.HEARD ? 204 : 400;
        } catch (RuntimeException failed) {
            return 500;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

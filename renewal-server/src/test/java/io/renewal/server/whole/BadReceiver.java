package io.renewal.server.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver of webhooks that does as it likes, at each path something else: broken, elsewhere, endless and silent. */
final class BadReceiver implements AutoCloseable {
    private static final long GIGABYTE = 1L << 30;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger followed = new AtomicInteger();

    BadReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        at("broken", exchange -> exchange.sendResponseHeaders(500, -1));
        at("elsewhere", this::redirect);
        at("followed", this::follow);
        at("endless", BadReceiver::goOn);
        at("silent", _ -> await());
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** How often somebody did as a redirect says. */
    int followed() {
        return followed.get();
    }

    private void at(String path, HttpHandler handler) {
        server.createContext("/" + path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", url("followed"));
        exchange.sendResponseHeaders(307, -1);
    }

    private void follow(HttpExchange exchange) throws IOException {
        followed.incrementAndGet();
        exchange.sendResponseHeaders(200, -1);
    }

    private static void goOn(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, GIGABYTE);
        byte[] much = new byte[64 * 1024];
        OutputStream body = exchange.getResponseBody();
        for (long sent = 0; sent < GIGABYTE; sent += much.length) {
            body.write(much);
        }
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.close();
    }
}

package io.renewal.payment.stripe;

import com.google.inject.Injector;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Answers as it is told to, as no sandbox would; what it is asked last for a path, it answers for ever. */
final class CannedProvider implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    final Deque<Headers> asked = new ConcurrentLinkedDeque<>();

    record Answer(int status, String body) {}

    CannedProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** For a method and a path, one answer after the other. */
    CannedProvider on(String target, int status, String body) {
        answers.computeIfAbsent(target, _ -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    <T> T the(Class<T> port) {
        return the(port, Duration.ofSeconds(30));
    }

    <T> T the(Class<T> port, Duration timeout) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Injector injector = SandboxRig.injector(new StripeConfig(address, SandboxRig.KEY, List.of(), timeout, Duration.ofMinutes(5)),
                new MovableClock(Examples.NOW));
        return injector.getInstance(port);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders());
        exchange.getRequestBody().readAllBytes();
        Answer answer = next(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() == 0) {
            trickle(exchange, body);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer next(String target) {
        Deque<Answer> left = answers.get(target);
        if (left == null) {
            return new Answer(404, "<html>Not here</html>");
        }
        synchronized (left) {
            return left.size() > 1 ? left.remove() : left.element();
        }
    }

    /** Begins, and never ends. */
    private void trickle(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length + 1L);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        try {
            closed.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}

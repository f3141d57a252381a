package io.renewal.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.RestConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    @Test
    void stoppingLetsARunningRequestFinishAndTakesNoNewOnes() throws IOException, InterruptedException, ExecutionException {
        try (TestApi api = TestApi.started();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Socket kept = api.connected()) {
            int port = api.server().port();
            Future<HttpResponse<String>> running = threads.submit(() -> api.send(api.request("/v1/things/gate").DELETE()));
            api.gate().arrived().await();
            Future<?> stopping = threads.submit(api.server()::stop);
            awaitRefusal(port);

            kept.getOutputStream().write("GET /v1/things/a HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String late = firstLine(kept.getInputStream());
            api.gate().open().countDown();

            assertEquals(200, running.get().statusCode());
            stopping.get();
            assertTrue(late.isEmpty() || late.startsWith("HTTP/1.1 503 "), late);
        }
    }

    @Test
    void aRequestThatDoesNotEndDoesNotKeepTheServerFromStopping() throws InterruptedException {
        try (TestApi api = TestApi.started(new RestConfig(0, 1024, Duration.ofMillis(100)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> endless = threads.submit(() -> api.send(api.request("/v1/things/gate").DELETE()));
            api.gate().arrived().await();
            int port = api.server().port();
            api.server().stop();
            assertThrows(ExecutionException.class, endless::get);
            assertThrows(ConnectException.class, () -> new Socket("localhost", port).close());
            assertEquals(1, api.gate().open().getCount());
        }
    }

    @Test
    void aTakenPortIsToldInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            CannotListen refused = assertThrows(CannotListen.class, () -> TestApi.started(RestConfig.onPort(taken.getLocalPort())));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("Cannot listen on port " + taken.getLocalPort()));
            assertTrue(String.valueOf(refused.getMessage()).contains("http.port"));
        }
    }

    @Test
    void manyRequestsAtOnceAreAllAnswered() throws InterruptedException, ExecutionException {
        try (TestApi api = TestApi.started(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 300)
                    .mapToObj(i -> threads.submit(() -> api.send(api.request("/v1/things/a").header("X-Request-Id", "r" + i)))).toList();
            for (int i = 0; i < answers.size(); i++) {
                HttpResponse<String> answer = answers.get(i).get();
                assertEquals(200, answer.statusCode());
                assertEquals("r" + i, answer.headers().firstValue("X-Request-Id").orElse("none"));
            }
        }
    }

    /** Such as for a payment provider that is slow: they take no thread from anybody. */
    @Test
    void aThousandRequestsThatWaitKeepNobodyElseWaiting() throws IOException, InterruptedException {
        int waiting = 1000;
        Gate gate = Gate.closedTo(waiting);
        List<Socket> sockets = new ArrayList<>();
        try (TestApi api = TestApi.started(RestConfig.onPort(0), gate)) {
            for (int i = 0; i < waiting; i++) {
                Socket socket = api.connected();
                sockets.add(socket);
                socket.getOutputStream().write("DELETE /v1/things/gate HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            assertTrue(gate.arrived().await(60, TimeUnit.SECONDS), () -> gate.arrived().getCount() + " are not taken up");
            assertEquals(200, api.get("/v1/things/a").statusCode());
            gate.open().countDown();
            for (Socket socket : sockets) {
                assertEquals("HTTP/1.1 200 OK", firstLine(socket.getInputStream()));
                socket.close();
            }
        }
    }

    /** The server has begun to stop as soon as it takes no more connections. */
    private static void awaitRefusal(int port) throws IOException {
        try {
            while (true) {
                new Socket("localhost", port).close();
            }
        } catch (ConnectException refused) {
            // That is what was waited for.
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        byte[] bytes = new byte[256];
        int read = in.read(bytes);
        return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
    }
}

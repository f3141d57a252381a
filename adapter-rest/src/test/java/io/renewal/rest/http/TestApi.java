package io.renewal.rest.http;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.RestConfig;
import io.renewal.rest.docs.DocsModule;
import io.renewal.rest.health.HealthModule;
import io.renewal.rest.health.ReadinessCheck;
import io.renewal.rest.jaxrs.Components;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.json.JsonModule;
import io.renewal.rest.problem.OutageMapper;
import io.renewal.rest.problem.ProblemModule;
import io.renewal.rest.problem.StatusProblems;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running server with {@link ThingsResource} in it, and ways to talk to it. */
public final class TestApi implements AutoCloseable {
    private final HttpServer server;
    private final Gate gate;
    private final AtomicBoolean databaseIsUp = new AtomicBoolean(true);
    private final Watcher watcher = new Watcher();
    private final HttpClient client = HttpClient.newHttpClient();

    private TestApi(RestConfig config, Gate gate) {
        this.gate = gate;
        server = Guice
                .createInjector(new ProblemModule(), new JsonModule(), new HealthModule(), new DocsModule(), new HttpModule(),
                        things(config))
                .getInstance(HttpServer.class);
    }

    public static TestApi started() {
        return started(RestConfig.onPort(0));
    }

    static TestApi started(RestConfig config) {
        return started(config, Gate.closed());
    }

    static TestApi started(RestConfig config, Gate gate) {
        TestApi api = new TestApi(config, gate);
        api.server.start();
        return api;
    }

    HttpServer server() {
        return server;
    }

    Watcher watcher() {
        return watcher;
    }

    Gate gate() {
        return gate;
    }

    public void databaseIsUp(boolean up) {
        databaseIsUp.set(up);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are, one character each, and reads until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = connected(); InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A connection on which nothing was sent. Reading gives up after a while, so that a silent server fails a test. */
    Socket connected() throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Override
    public void close() {
        gate.open().countDown();
        server.stop();
        client.close();
    }

    private Module things(RestConfig config) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(RestConfig.class).toInstance(config);
                bind(Monitoring.class).toInstance(watcher);
                Components.in(binder()).addBinding().toInstance(new ThingsResource(gate));
                Components.in(binder()).addBinding().toInstance(new Outages());
                Components.in(binder()).addBinding().toInstance(new KeyFilter());
                Multibinder.newSetBinder(binder(), ReadinessCheck.class).addBinding().toInstance(new Database(databaseIsUp));
            }
        };
    }

    /** Stands for the filter that asks for a key. */
    @Priority(FilterOrder.AUTHENTICATION)
    static final class KeyFilter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if ("none".equals(request.getHeaderString("X-Key"))) {
                throw StatusProblems.of(401).exception();
            }
        }
    }

    static final class Outages extends OutageMapper<ThingsResource.Outage> {}

    private record Database(AtomicBoolean up) implements ReadinessCheck {
        @Override
        public String name() {
            return "database";
        }

        @Override
        public boolean isReady() {
            if (!up.get()) {
                throw new IllegalStateException("connection refused");
            }
            return true;
        }
    }
}

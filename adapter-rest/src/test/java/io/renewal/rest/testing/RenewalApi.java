package io.renewal.rest.testing;

import com.google.inject.Guice;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.RestConfig;
import io.renewal.rest.RestModule;
import io.renewal.rest.http.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * A running API and ways to talk to it. Every answer is held against the OpenAPI document that the API itself serves, so that a test
 * need not. Thread-safe.
 */
public final class RenewalApi implements AutoCloseable {
    /** The site that customers may come back to. */
    public static final String SITE = "https://shop.example";
    private static final RestConfig CONFIG = RestConfig.onPort(0).returningTo(Set.of(SITE));
    private static final RestConfig BEHIND_PROXY = new RestConfig(0, CONFIG.maxBodyBytes(), CONFIG.stopTimeout(), Optional.empty(),
            Set.of(SITE), true);
    private final URI address;
    private final Runnable stop;
    private final HttpClient client = HttpClient.newHttpClient();
    private final OpenApiContract contract;
    private final Set<String> codes = new ConcurrentSkipListSet<>();

    private RenewalApi(URI address, Runnable stop) {
        this.address = address;
        this.stop = stop;
        this.contract = new OpenApiContract(exchanged(HttpRequest.newBuilder(address.resolve("/openapi.json")).build()).body());
    }

    private RenewalApi(URI address, OpenApiContract contract) {
        this.address = address;
        this.stop = () -> {};
        this.contract = contract;
    }

    /** Starts one without a console, as {@link #startedOver(ConsoleConfig, Module...)} does. */
    public static RenewalApi startedOver(Module... modules) {
        return started(new RestModule(CONFIG).withSandboxClock(), modules);
    }

    /** Starts one with a console on any free port, over the modules that bind what {@link RestModule} needs; {@link #close} stops it. */
    public static RenewalApi startedOver(ConsoleConfig console, Module... modules) {
        RestConfig config = console.publicAddress().map(_ -> BEHIND_PROXY).orElse(CONFIG);
        return started(new RestModule(config).withSandboxClock().withConsole(console), modules);
    }

    private static RenewalApi started(RestModule rest, Module... modules) {
        HttpServer server = Guice.createInjector(Stage.PRODUCTION, Stream.concat(Stream.of(modules), Stream.of(rest)).toList())
                .getInstance(HttpServer.class);
        server.start();
        return new RenewalApi(URI.create("http://localhost:" + server.port()), server::stop);
    }

    /** One that runs already, and goes on after {@link #close}. */
    public static RenewalApi at(URI address) {
        return new RenewalApi(address, () -> {});
    }

    /** The same one at another address, as after a restart: it promises what it did. */
    public RenewalApi movedTo(URI other) {
        return new RenewalApi(other, contract);
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** Whoever has this key. */
    public ApiClient as(String key) {
        return new ApiClient(this, Set.of(key));
    }

    /** Somebody without a key. */
    public ApiClient withoutKey() {
        return new ApiClient(this, Set.of());
    }

    /** The codes of all problems that were answered so far. */
    public Set<String> codes() {
        return new TreeSet<>(codes);
    }

    /** What the API promises, and what of it was tried so far. */
    public OpenApiContract contract() {
        return contract;
    }

    URI resolve(String path) {
        return URI.create(address + path);
    }

    Answer send(HttpRequest request) {
        HttpResponse<String> response = exchanged(request);
        Answer answer = Answer.of(response);
        answer.code().ifPresent(codes::add);
        switch (request.method()) {
            case "HEAD", "OPTIONS" -> {
                // The document tells of neither: they follow from the others.
            }
            default -> contract.verify(Asked.of(request), answer);
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
        stop.run();
    }

    private HttpResponse<String> exchanged(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

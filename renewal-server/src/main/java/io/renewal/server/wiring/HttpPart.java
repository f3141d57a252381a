package io.renewal.server.wiring;

import io.renewal.rest.http.CannotListen;
import io.renewal.rest.http.HttpServer;
import io.renewal.server.StartupException;
import io.renewal.server.service.Part;
import jakarta.inject.Inject;
import java.net.URI;

/** The HTTP server among the parts: behind all that its answers need, so that nobody is answered before all is there. */
final class HttpPart implements Part {
    private final HttpServer server;

    @Inject
    HttpPart(HttpServer server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "HTTP server";
    }

    @Override
    public void start() {
        try {
            server.start();
        } catch (CannotListen e) {
            throw StartupException.asSaidBy(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Where it answers; known once it has started. */
    URI address() {
        return URI.create("http://localhost:" + server.port());
    }
}

package io.renewal.rest.http;

import io.renewal.rest.jaxrs.RequestId;
import io.renewal.rest.problem.SafePath;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of every request, also of those that were refused before any of our code saw them: a line in the log, and whoever watches. */
final class AccessLog implements RequestLog {
    private static final Logger log = LoggerFactory.getLogger("io.renewal.rest.access");

    private final Monitoring monitoring;

    AccessLog(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void log(Request request, Response response) {
        monitoring.answered(request.getMethod(), route(request), response.getStatus(),
                Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())));
        log.atInfo().addKeyValue(RequestId.NAME, StandardHeaders.nameOf(request)).addKeyValue("method", request.getMethod())
                .addKeyValue("path", path(request)).addKeyValue("status", response.getStatus())
                .addKeyValue("ms", NanoTime.millisSince(request.getBeginNanoTime()))
                .addKeyValue("bytes", Response.getContentBytesWritten(response)).log("answered");
    }

    /** The route's template, so that lines can be grouped; the path itself, made harmless, where there is no route. */
    private static String path(Request request) {
        return route(request).orElseGet(() -> harmless(request));
    }

    private static Optional<String> route(Request request) {
        return request.getAttribute(RouteFilter.ATTRIBUTE) instanceof String route ? Optional.of(route) : Optional.empty();
    }

    private static String harmless(Request request) {
        String path = request.getHttpURI().getPath();
        return SafePath.of(path == null ? "/" : path);
    }
}

package io.renewal.rest.http;

import io.renewal.rest.jaxrs.RequestId;
import io.renewal.rest.problem.SafePath;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for every request, also for those that were refused before any of our code saw them. */
final class AccessLog implements RequestLog {
    private static final Logger log = LoggerFactory.getLogger("io.renewal.rest.access");

    @Override
    public void log(Request request, Response response) {
        log.atInfo().addKeyValue(RequestId.NAME, StandardHeaders.nameOf(request)).addKeyValue("method", request.getMethod())
                .addKeyValue("path", path(request)).addKeyValue("status", response.getStatus())
                .addKeyValue("ms", NanoTime.millisSince(request.getBeginNanoTime()))
                .addKeyValue("bytes", Response.getContentBytesWritten(response)).log("answered");
    }

    /** The route's template, so that lines can be grouped; the path itself, made harmless, where there is no route. */
    private static String path(Request request) {
        if (request.getAttribute(RouteFilter.ATTRIBUTE) instanceof String route) {
            return route;
        }
        String path = request.getHttpURI().getPath();
        return SafePath.of(path == null ? "/" : path);
    }
}

package io.renewal.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers {@code /metrics}, without a key; on a port of its own if there is one, and then nothing else there and nowhere else. */
final class MetricsHandler extends Handler.Wrapper {
    private static final String PATH = "/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Monitoring monitoring;
    private final JettyErrors errors;
    private final Optional<? extends Connector> own;

    /** @param own the connector of its own port */
    MetricsHandler(Handler next, Monitoring monitoring, JettyErrors errors, Optional<? extends Connector> own) {
        super(next);
        this.monitoring = monitoring;
        this.errors = errors;
        this.own = own;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isOwn = own.filter(connector -> connector.equals(request.getConnectionMetaData().getConnector())).isPresent();
        boolean isAsked = (isOwn || own.isEmpty()) && PATH.equals(request.getHttpURI().getPath());
        if (!isAsked) {
            return isOwn ? refuse(HttpStatus.NOT_FOUND_404, request, response, callback) : super.handle(request, response, callback);
        }
        request.setAttribute(RouteFilter.ATTRIBUTE, PATH);
        if (!METHODS.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            return refuse(HttpStatus.METHOD_NOT_ALLOWED_405, request, response, callback);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT);
        response.write(true, ByteBuffer.wrap(monitoring.report().getBytes(UTF_8)), callback);
        return true;
    }

    private boolean refuse(int status, Request request, Response response, Callback callback) throws Exception {
        response.setStatus(status);
        return errors.handle(request, response, callback);
    }
}

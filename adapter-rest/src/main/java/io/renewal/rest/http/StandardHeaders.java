package io.renewal.rest.http;

import io.renewal.rest.jaxrs.RequestId;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Names every request, for the log and for the caller, and adds the headers that every answer has. */
final class StandardHeaders extends Handler.Wrapper {
    private static final HttpField NO_SNIFFING = new HttpField("X-Content-Type-Options", "nosniff");

    StandardHeaders(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        MDC.put(RequestId.NAME, nameOf(request));
        try {
            addTo(response, request);
            RemoteAddress.rememberIn(request);
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(RequestId.NAME);
        }
    }

    /** Also for answers to what never reached the handlers, and for those whose headers were reset. */
    static void addTo(Response response, Request request) {
        response.getHeaders().put(RequestId.HEADER, nameOf(request));
        response.getHeaders().put(NO_SNIFFING);
        if (request.getHttpURI().getPath() == null || request.getHttpURI().getPath().startsWith("/v1")) {
            response.getHeaders().put("Cache-Control", "no-store");
        }
    }

    static String nameOf(Request request) {
        if (request.getAttribute(RequestId.NAME) instanceof String name) {
            return name;
        }
        String name = RequestId.from(Optional.ofNullable(request.getHeaders().get(RequestId.HEADER)));
        request.setAttribute(RequestId.NAME, name);
        return name;
    }
}

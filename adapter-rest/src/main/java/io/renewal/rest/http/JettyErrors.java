package io.renewal.rest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemDocument;
import io.renewal.rest.problem.ProblemHeaders;
import io.renewal.rest.problem.StatusProblems;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty refuses before Jersey sees it (addresses, headers, requests while stopping) is answered as everything else is. */
final class JettyErrors extends ErrorHandler {
    /** What Jetty calls the path of a request so broken that it has none. */
    private static final String NO_PATH = "/badMessage";

    private final JsonMapper mapper;

    @Inject
    JettyErrors(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Problem problem = StatusProblems.of(response.getStatus());
        Optional<String> path = Optional.ofNullable(request.getHttpURI().getPath()).filter(known -> !known.equals(NO_PATH));
        ProblemDocument document = ProblemDocument.of(problem, path.orElse("/"), Optional.of(StandardHeaders.nameOf(request)));
        response.setStatus(problem.code().status());
        StandardHeaders.addTo(response, request);
        ProblemHeaders.of(problem).forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        if (path.isEmpty()) {
            // Jetty closes, as it cannot tell where the next request begins, but does not say so.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(mapper.writeValueAsBytes(document)), callback);
        return true;
    }
}

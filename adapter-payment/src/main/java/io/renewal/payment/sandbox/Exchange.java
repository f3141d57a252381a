package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Form;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A request and the ways to end it: an answer, half of one, or none at all. It is ended exactly once. */
record Exchange(Request request, Response response, Callback callback) {
    String method() {
        return request.getMethod();
    }

    /** Without the query. */
    String path() {
        return Request.getPathInContext(request);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).filter(value -> !value.isEmpty());
    }

    /** The parameters: of the body where there may be one, else of the query. */
    Form form() {
        if (method().equals("POST")) {
            try {
                return Form.parse(Content.Source.asString(request, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return query();
    }

    Form query() {
        return Form.parse(Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""));
    }

    void send(Answer answer) {
        ByteBuffer body = begin(answer);
        response.write(true, body, callback);
    }

    /** Closes the connection without an answer. */
    void drop() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new Dropped());
    }

    /** Closes the connection in the middle of the answer. */
    void cut(Answer answer) {
        ByteBuffer half = begin(answer);
        half.limit(half.limit() / 2);
        response.write(false, half, Callback.from(this::drop));
    }

    private ByteBuffer begin(Answer answer) {
        ByteBuffer body = ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8));
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        return body;
    }

    /** The connection was closed on purpose: nothing for a log. */
    @SuppressWarnings("serial") // it never leaves the request that it ends
    private static final class Dropped extends EOFException implements QuietException {}
}

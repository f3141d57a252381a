package io.renewal.rest.http;

import io.renewal.rest.RestConfig;
import io.renewal.rest.jaxrs.FilterOrder;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.StatusProblems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request for an existing route, within its limit, and refuses what is neither JSON in UTF-8 nor, where a form is expected, a form. */
@Priority(FilterOrder.BODY)
final class BodyFilter implements ContainerRequestFilter {
    private final int maxBytes;

    @Inject
    BodyFilter(RestConfig config) {
        maxBytes = config.maxBodyBytes();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!announcesBody(request)) {
            return;
        }
        if (!isExpected(request)) {
            throw StatusProblems.of(415).exception();
        }
        if (isEncoded(request)) {
            throw ProblemCode.UnsupportedMediaType.because("Send the body as it is, without `Content-Encoding`.").exception();
        }
        if (declaredLength(request) > maxBytes) {
            throw tooLarge().exception();
        }
        byte[] bytes = read(request.getEntityStream());
        if (bytes.length > maxBytes) {
            throw tooLarge().exception();
        }
        RequestBody.keep(request, bytes);
        request.setEntityStream(new ByteArrayInputStream(bytes));
    }

    private byte[] read(InputStream body) {
        try {
            return body.readNBytes(maxBytes + 1);
        } catch (IOException brokenOff) {
            throw ProblemCode.MalformedRequest.because("The body did not arrive whole; send the request again.").exception();
        }
    }

    private Problem tooLarge() {
        return ProblemCode.RequestTooLarge.because("Send a body of at most " + maxBytes + " bytes.").with("maxBytes", maxBytes);
    }

    private static boolean announcesBody(ContainerRequestContext request) {
        return declaredLength(request) > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    /** Compressed, say: what arrives would not be what the caller means. */
    private static boolean isEncoded(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** Jetty has checked that it is a number if it is there. */
    private static long declaredLength(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Pages take what forms send, all else takes JSON. */
    private static boolean isExpected(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return TakesForms.Check.isMarked(request) ? MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type) : isJson(type);
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardSubtype()
                && type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8").equalsIgnoreCase("utf-8");
    }
}

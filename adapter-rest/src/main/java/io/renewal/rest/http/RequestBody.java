package io.renewal.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The bytes of a request's body as they came, before anybody parsed them; for filters that run after {@code FilterOrder.BODY}. */
public final class RequestBody {
    private static final String PROPERTY = RequestBody.class.getName();

    private RequestBody() {}

    /** Empty if there is no body. Not a copy: do not change it. */
    public static byte[] of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof byte[] bytes ? bytes : new byte[0];
    }

    static void keep(ContainerRequestContext request, byte[] bytes) {
        request.setProperty(PROPERTY, bytes);
    }
}

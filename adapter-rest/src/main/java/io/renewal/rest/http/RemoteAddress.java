package io.renewal.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.jetty.server.Request;

/** Where a request came from, as text; what a proxy says of that counts only if the configuration trusts it. */
public final class RemoteAddress {
    private static final String ATTRIBUTE = RemoteAddress.class.getName();

    private RemoteAddress() {}

    /** The client's address; a dash if it is not known. */
    public static String of(ContainerRequestContext request) {
        return request.getProperty(ATTRIBUTE) instanceof String address ? address : "-";
    }

    static void rememberIn(Request request) {
        request.setAttribute(ATTRIBUTE, Request.getRemoteAddr(request));
    }
}

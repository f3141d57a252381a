package io.renewal.rest.http;

import com.google.common.net.HostAndPort;
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

    /** Whoever the connection comes from, unless a proxy has told whom it speaks for. */
    static void rememberIn(Request request) {
        String address = Request.getRemoteAddr(request);
        if (address != null && request.getAttribute(ATTRIBUTE) == null) {
            remember(request, address);
        }
    }

    /** Without brackets and port, with which addresses come from some proxies, and those of IPv6 from Jetty itself. */
    static void remember(Request request, String address) {
        try {
            request.setAttribute(ATTRIBUTE, HostAndPort.fromString(address).getHost());
        } catch (IllegalArgumentException unusual) {
            request.setAttribute(ATTRIBUTE, address);
        }
    }
}

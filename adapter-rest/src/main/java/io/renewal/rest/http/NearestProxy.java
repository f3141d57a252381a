package io.renewal.rest.http;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes what the proxy before this server says of its callers. Most proxies add the address that they see to what the caller says of itself,
 * so that only the last one counts; few know of {@code Forwarded}, so that whoever sends it may be anybody.
 */
final class NearestProxy implements HttpConfiguration.Customizer {
    private final ForwardedRequestCustomizer others = new ForwardedRequestCustomizer();

    NearestProxy() {
        others.setForwardedHeader("");
        others.setForwardedForHeader("");
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        List<String> callers = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        if (!callers.isEmpty()) {
            RemoteAddress.remember(request, callers.getLast());
        }
        return others.customize(request, responseHeaders);
    }
}

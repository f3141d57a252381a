package io.renewal.notification;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The client that events are sent by: it follows no redirects, knows no proxies, cookies or passwords, unpacks nothing, and connects only
 * where the {@link Resolver} lets it. To be started before and stopped after anything is sent. Thread-safe.
 */
public final class WebhookClient {
    private static final int MOST_THREADS = 16;
    private static final int MOST_HEADERS = 16 * 1024;
    private static final long IDLE_MILLIS = 30_000;

    private final HttpClient client;

    @Inject
    WebhookClient(NotificationConfig config, Resolver resolver) {
        // Nobody waits on these: whoever sends something waits on a thread of their own.
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("webhooks");
        threads.setDaemon(true);
        client = new HttpClient(new HttpClientTransportOverHTTP(1));
        client.setExecutor(threads);
        client.setSocketAddressResolver(resolver);
        client.setConnectTimeout(config.timeout().toMillis());
        client.setAddressResolutionTimeout(config.timeout().toMillis());
        client.setIdleTimeout(IDLE_MILLIS);
        client.setDestinationIdleTimeout(IDLE_MILLIS);
        // Endpoints at one host share its connections: one that hangs leaves as many as the others need.
        client.setMaxConnectionsPerDestination(config.atOnce());
        client.setMaxRequestsQueuedPerDestination(Math.max(client.getMaxRequestsQueuedPerDestination(), config.atOnce()));
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setMaxResponseHeadersSize(MOST_HEADERS);
        client.setUserAgentField(null);
    }

    /** Makes it ready to send. */
    public void start() {
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the client of webhooks cannot start", e);
        }
        // What is left passes over interim answers, which are none yet.
        List.of(RedirectProtocolHandler.NAME, WWWAuthenticationProtocolHandler.NAME, ProxyAuthenticationProtocolHandler.NAME)
                .forEach(client.getProtocolHandlers()::remove);
        client.getContentDecoderFactories().clear();
    }

    /** Breaks off what is being sent. */
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the client of webhooks cannot stop", e);
        }
    }

    Request post(String url) {
        return client.POST(url);
    }
}

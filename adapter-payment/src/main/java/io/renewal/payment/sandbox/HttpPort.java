package io.renewal.payment.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The port that the provider listens on, with a virtual thread for each request. */
final class HttpPort implements AutoCloseable {
    /** Longer than the longest silence, which must not look like an answer. */
    private static final int IDLE_MILLIS = 20 * 60_000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_WAITING = 1024;

    /** As many requests may be slow or silent at once, and others are still answered. */
    private static final int MOST_REQUESTS = 10_000;

    private final Server server;
    private final ServerConnector connector;
    private final String site;

    private HttpPort(InetAddress address, int port) throws IOException {
        VirtualThreadPool threads = new VirtualThreadPool();
        threads.setMaxConcurrentTasks(MOST_REQUESTS);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Else a connection remembers values whatever their case, and takes one key for another that differs only in that.
        http.setHeaderCacheCaseSensitive(true);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(MOST_WAITING);
        server.addConnector(connector);
        server.setStopTimeout(0);
        connector.open();
        String host = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        site = "http://" + host + ":" + connector.getLocalPort();
    }

    /** Takes the port, and answers nobody yet. */
    static HttpPort open(InetAddress address, int port) {
        try {
            return new HttpPort(address, port);
        } catch (IOException taken) {
            throw new UncheckedIOException("the sandbox provider cannot listen on port " + port, taken);
        }
    }

    String site() {
        return site;
    }

    void serve(Handler handler) {
        SizeLimitHandler limited = new SizeLimitHandler(MOST_BYTES, -1);
        limited.setHandler(handler);
        server.setHandler(limited);
        try {
            server.start();
        } catch (Exception wrong) {
            throw new IllegalStateException("the sandbox provider cannot start", wrong);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception unclean) {
            throw new IllegalStateException("the sandbox provider did not stop cleanly", unclean);
        }
    }
}

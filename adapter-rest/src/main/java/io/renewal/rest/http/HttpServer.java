package io.renewal.rest.http;

import com.google.inject.Singleton;
import io.renewal.rest.RestConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: listens on one port for HTTP/1.1, or on another for its metrics too; a virtual thread for each request. Started once and stopped once. */
@Singleton
public final class HttpServer {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
    private static final int IDLE_MILLIS = 30_000;
    /** Most of them wait, for the database or the payment provider, and cost no more than memory. */
    private static final int MOST_REQUESTS = 10_000;
    /** As many may ask to be let in at the same moment. */
    private static final int MOST_CONNECTING = 1024;
    private static final int LARGEST_HEADERS = 32 * 1024;

    private final RestConfig config;
    private final Server server = new Server(threads());
    private final ServerConnector connector;
    private final Optional<ServerConnector> metrics;

    @Inject
    HttpServer(RestConfig config, JerseyServlet jersey, JettyErrors errors, Monitoring monitoring) {
        this.config = config;
        this.connector = connector(server, config.port());
        if (config.behindProxy()) {
            connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration().addCustomizer(new NearestProxy());
        }
        this.metrics = config.metricsPort().map(port -> connector(server, port));
        server.setErrorHandler(errors);
        server.setRequestLog(new AccessLog(monitoring));
        server.setStopTimeout(config.stopTimeout().toMillis());
        server.setHandler(new StandardHeaders(
                new GracefulHandler(new MetricsHandler(compressing(context(jersey, errors)), monitoring, errors, metrics))));
    }

    /**
     * Begins to answer.
     *
     * @throws CannotListen          if the port is taken or may not be used
     * @throws IllegalStateException if resources contradict each other or are otherwise wrong
     */
    public void start() {
        open(connector, "http.port");
        metrics.ifPresent(own -> open(own, "metrics.port"));
        try {
            server.start();
        } catch (Exception wrong) {
            stop();
            throw new IllegalStateException("the HTTP server cannot start", wrong);
        }
    }

    /** The port it listens on, also if the setting left the choice to the system. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The port that tells the metrics: their own, if they have one. */
    public int metricsPort() {
        return metrics.orElse(connector).getLocalPort();
    }

    /** Takes no new requests, lets running ones finish for as long as the setting allows, and closes. Does nothing if it is stopped. */
    public void stop() {
        try {
            server.stop();
        } catch (TimeoutException late) {
            log.atWarn().addKeyValue("stopTimeout", config.stopTimeout()).log("requests that took too long were broken off");
        } catch (Exception unfinished) {
            throw new IllegalStateException("the HTTP server did not stop cleanly", unfinished);
        }
    }

    private void open(ServerConnector port, String setting) {
        try {
            port.open();
        } catch (IOException refused) {
            stop();
            throw new CannotListen(setting, port.getPort(), refused.getCause() == null ? refused : refused.getCause());
        }
    }

    private static VirtualThreadPool threads() {
        VirtualThreadPool threads = new VirtualThreadPool();
        threads.setMaxConcurrentTasks(MOST_REQUESTS);
        return threads;
    }

    private static ServerConnector connector(Server server, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Else a connection remembers values whatever their case, and takes one key for another that differs only in that.
        http.setHeaderCacheCaseSensitive(true);
        // A page for a hundred chosen instances names them in its address; the next request names that up to twice more: where it came from.
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setResponseHeaderSize(LARGEST_HEADERS);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setPort(port);
        connector.setAcceptQueueSize(MOST_CONNECTING);
        server.addConnector(connector);
        return connector;
    }

    /** Pages and what they load; documents of the API go as they are. What comes in is never unpacked. */
    private static Handler compressing(Handler handler) {
        CompressionHandler compression = new CompressionHandler(handler);
        compression.putCompression(new GzipCompression());
        compression.putConfiguration("/console/*", CompressionConfig.builder().defaults().decompressExcludePath("/*").build());
        return compression;
    }

    private static ServletContextHandler context(JerseyServlet jersey, JettyErrors errors) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        ServletHolder holder = new ServletHolder(jersey);
        holder.setInitOrder(1);
        context.addServlet(holder, "/*");
        context.setErrorHandler(errors);
        return context;
    }
}

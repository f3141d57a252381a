package io.renewal.server.whole;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a server and its database and counts how often the one waits for the other. */
final class CountingProxy implements AutoCloseable {
    private final DatabaseAddress database;
    private final ServerSocket listening;
    private final AtomicLong roundTrips = new AtomicLong();

    private CountingProxy(DatabaseAddress database) throws IOException {
        this.database = database;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static CountingProxy before(DatabaseAddress database) {
        try {
            CountingProxy proxy = new CountingProxy(database);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database, through this. */
    DatabaseAddress address() {
        return new DatabaseAddress(database.url().replaceFirst(":\\d+/", ":" + listening.getLocalPort() + "/"), database.user(),
                database.password());
    }

    /** How often, so far, something was sent after an answer. */
    long roundTrips() {
        return roundTrips.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(),
                        URI.create(database.url().substring("jdbc:".length())).getPort());
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                AtomicBoolean answered = new AtomicBoolean(true);
                Thread.ofVirtual().start(() -> pass(client, server, () -> {
                    if (answered.getAndSet(false)) {
                        roundTrips.incrementAndGet();
                    }
                }));
                Thread.ofVirtual().start(() -> pass(server, client, () -> answered.set(true)));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private static void pass(Socket from, Socket to, Runnable seen) {
        byte[] buffer = new byte[64 * 1024];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                seen.run();
                out.write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // The other side went away, and so do both.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

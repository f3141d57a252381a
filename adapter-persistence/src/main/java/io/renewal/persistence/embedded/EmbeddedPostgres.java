package io.renewal.persistence.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * A running PostgreSQL 18 that keeps its data in a folder: durable, password-protected, on the loopback address only.
 *
 * <p>The folder holds {@code postgresql/} (the programs), {@code database/} (the data), {@code logs/} (a week of them),
 * {@code password} and {@code lock}; all are readable by their owner only. The first start takes seconds, a later one much less.
 *
 * <p>One process at a time may use a folder; a second one is refused. A server left running by a process that was killed is stopped
 * and started again. Nothing that was committed is lost by that, nor by killing the server itself.
 *
 * <p>The server is a process of its own that outlives this one unless {@link #close()} is called. No shutdown hook is registered here:
 * only the caller knows what must be finished before the database may go.
 *
 * <p>Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final FolderLock lock;
    private final PostgresServer server;
    private final DatabaseAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(FolderLock lock, PostgresServer server, DatabaseAddress address) {
        this.lock = lock;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server over a folder, which is made and filled if need be, and returns when it takes connections.
     *
     * @param dataDir the folder of the setting {@code data.dir}
     * @throws EmbeddedPostgresException if it cannot run here or not over this folder; the message says why and what to do
     */
    public static EmbeddedPostgres start(Path dataDir) {
        return start(dataDir, Ports::free);
    }

    /** @param ports what proposes the port to listen on; asked again when the one proposed turns out to be taken */
    static EmbeddedPostgres start(Path dataDir, IntSupplier ports) {
        PostgresArchive archive = PostgresArchive.of(Platform.current());
        DataFolder folder = DataFolder.open(dataDir);
        FolderLock lock = FolderLock.acquire(folder.lock());
        try {
            PostgresBinaries binaries = PostgresBinaries.install(archive, folder, Launcher.forUser(folder.claim()));
            PostgresServer server = new PostgresServer(binaries, folder);
            server.stopLeftOver();
            binaries.removeOthers();
            String password = new DatabaseFiles(binaries, folder).ensure();
            return new EmbeddedPostgres(lock, server, DatabaseAddress.onLoopback(server.start(ports), password));
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /** Where the server listens and how to log in. The port is another one at every start. */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * Stops the server in order: open transactions are rolled back, connections closed, all is written. Then the folder is free for
     * another process. A second call does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            server.stop();
        }
    }
}

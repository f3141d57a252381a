package io.renewal.server.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/**
 * What a server has taken of what is scarce.
 *
 * @param inFlight payments that are begun and have no answer yet, as the books tell
 * @param connections at the database, without the one that looks
 * @param threads of the operating system, in the server's process
 */
record Taken(long inFlight, long connections, long threads) {
    static final Taken NOTHING = new Taken(0, 0, 0);

    /** Just now. */
    static Taken by(MeasuredServer server, Handle database) {
        return by(server.pid(), database);
    }

    /** The same of any process. */
    static Taken by(long pid, Handle database) {
        return new Taken(count(database, "SELECT count(*) FROM payment_attempts WHERE status = 'Pending'"),
                count(database, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                        + "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"),
                threads(pid));
    }

    /** The most of each. */
    Taken or(Taken other) {
        return new Taken(Math.max(inFlight, other.inFlight), Math.max(connections, other.connections), Math.max(threads, other.threads));
    }

    private static long count(Handle database, String sql) {
        return database.select(sql).mapTo(Long.class).one();
    }

    /** As Linux tells; elsewhere nothing is known. */
    private static long threads(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("Threads:"))
                    .mapToLong(line -> Long.parseLong(line.substring("Threads:".length()).strip())).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's process: started, stopped, and found again after its starter was killed. Only for who holds the folder's lock. */
final class PostgresServer {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    /** A start may have to redo what a crash interrupted, so it gets long. Both in seconds. */
    private static final String START_PATIENCE = "600";
    private static final String STOP_PATIENCE = "60";
    private static final int PORTS_TO_TRY = 5;

    private final PostgresBinaries binaries;
    private final DataFolder folder;
    private final ServerProcesses processes;
    private final ServerLogs logs;

    PostgresServer(PostgresBinaries binaries, DataFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
        this.processes = new ServerProcesses(folder);
        this.logs = new ServerLogs(folder.logs());
    }

    /**
     * Returns when the server takes connections.
     *
     * @return the port it listens on
     */
    int start(IntSupplier ports) {
        logs.prepare();
        for (int left = PORTS_TO_TRY;; left--) {
            int port = ports.getAsInt();
            Launcher.Outcome outcome = control("start", "-s", "-w", "-t", START_PATIENCE, "-l", logs.start().toString(), "-o",
                    "-p " + port);
            if (outcome.succeeded()) {
                LOG.info("PostgreSQL runs over {} on port {} of 127.0.0.1", folder.database(), port);
                return port;
            }
            if (left == 1 || Ports.isFree(port)) {
                throw new EmbeddedPostgresException("PostgreSQL does not start over " + folder.database() + ", its log in " + folder.logs()
                        + " ends with: " + logs.tail());
            }
            LOG.info("Port {} was taken by another program in the meantime, trying another", port);
        }
    }

    /**
     * Ends what a killed service left running. It is not used on as it is: sessions of the dead service may still hold locks in it,
     * and its programs and settings may be of an older version.
     */
    void stopLeftOver() {
        if (processes.postmaster().isEmpty() && processes.all().isEmpty()) {
            removePidFile();
            return;
        }
        LOG.warn("A PostgreSQL was left running over {} by a service that was killed; stopping it first", folder.database());
        stop();
    }

    /** Returns when all of its processes are gone. Those that do not go in order are killed, which costs a recovery but no commit. */
    void stop() {
        if (processes.postmaster().isPresent()) {
            stopInOrder();
        }
        if (!processes.all().isEmpty()) {
            processes.kill();
            requireGone();
        }
        removePidFile();
    }

    private void stopInOrder() {
        Launcher.Outcome outcome = control("stop", "-s", "-m", "fast", "-w", "-t", STOP_PATIENCE);
        if (!outcome.succeeded() || !processes.awaitGone()) {
            LOG.warn("PostgreSQL did not stop in order, killing it: {}", outcome.output());
        }
    }

    private void requireGone() {
        if (!processes.awaitGone()) {
            throw new EmbeddedPostgresException("A PostgreSQL that runs over " + folder.database() + " cannot be killed, its processes are "
                    + processes.all().stream().map(ProcessHandle::pid).toList() + ": see what they wait for.");
        }
    }

    private Launcher.Outcome control(String verb, String... options) {
        List<String> arguments = new ArrayList<>(List.of(verb, "-D", folder.database().toString()));
        arguments.addAll(List.of(options));
        return binaries.run("pg_ctl", arguments);
    }

    /** A stale one would keep PostgreSQL from starting when its number meanwhile belongs to another program of the same user. */
    private void removePidFile() {
        try {
            Files.deleteIfExists(folder.postmasterPid());
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("Cannot remove what a former PostgreSQL left", e);
        }
    }
}

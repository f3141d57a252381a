package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes that run PostgreSQL's programs out of one data folder. Going by the program's path, not by a number in a file, no
 * process of anybody else is ever taken for one of ours, however often the operating system hands out that number again.
 */
final class ServerProcesses {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int MOST_LOOKS = 500;

    private final DataFolder folder;

    ServerProcesses(DataFolder folder) {
        this.folder = folder;
    }

    /** The server's first process, which the others obey. */
    Optional<ProcessHandle> postmaster() {
        try {
            String number = Files.readString(folder.postmasterPid()).lines().findFirst().orElse("").strip();
            return ProcessHandle.of(Long.parseLong(number)).filter(this::isOurs);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            // The machine lost power while the file was written.
            return Optional.empty();
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("Cannot tell whether a PostgreSQL is running", e);
        }
    }

    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Waits a few seconds at most for all to be gone. By looking, since their end is signalled to whoever is their parent by now; and
     * where that is a parent who does not listen, as process 1 of a container may be, they stay in the list of processes, but without
     * a program.
     *
     * @return whether they are
     */
    boolean awaitGone() {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (all().isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && process.info().command().filter(path -> Path.of(path).startsWith(folder.binaries())).isPresent();
    }
}

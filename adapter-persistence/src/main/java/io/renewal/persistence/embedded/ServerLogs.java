package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What PostgreSQL writes down: {@code start.log} until its collector of logs runs, then a file per day of the week, each overwritten
 * when that day comes again. For a server that is never up at midnight the size is bounded here.
 */
final class ServerLogs {
    private static final long LARGEST_KEPT = 16L << 20;
    private static final int LINES_SHOWN = 6;

    private final Path logs;

    ServerLogs(Path logs) {
        this.logs = logs;
    }

    Path start() {
        return logs.resolve("start.log");
    }

    void prepare() {
        try {
            PrivateFiles.createFolders(logs);
            Files.deleteIfExists(start());
            for (Path file : files()) {
                if (Files.size(file) > LARGEST_KEPT) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("Cannot keep logs in " + logs, e);
        }
    }

    /** The last lines written. */
    String tail() {
        try {
            Optional<Path> latest = files().stream().max(Comparator.comparingLong(file -> file.toFile().lastModified()));
            if (latest.isEmpty()) {
                return "(nothing)";
            }
            List<String> lines = Files.readAllLines(latest.get());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(" + e + ")";
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.toList();
        }
    }
}

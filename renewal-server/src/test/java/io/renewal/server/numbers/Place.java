package io.renewal.server.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of every measurement: which server, and where it keeps its data meanwhile. */
final class Place {
    @Option(names = "--program", paramLabel = "WORD", description = "The command that starts the server, word by word (default: ./renewal).")
    private List<String> program = new ArrayList<>();

    @Option(names = "--folder", paramLabel = "FOLDER", defaultValue = "renewal-server/target/numbers", description = "Emptied first, then used for data and logs (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("renewal-server/target/numbers");

    @Option(names = "--json", paramLabel = "FILE", defaultValue = "-", description = "Where all that was measured is written as JSON (default: standard output, after the table).")
    private String json = "-";

    List<String> program() {
        return program.isEmpty() ? List.of("./renewal") : program;
    }

    String json() {
        return json;
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Begins with nothing. */
    void clear() {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.renewal.server.whole;

import io.renewal.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;

/** Folders in which a server keeps its data. */
final class DataDirs {
    private DataDirs() {}

    /** Prepares an empty folder as a server leaves it that was stopped before it had anything to keep: a first start takes much longer. */
    static Path prepared(Path target) throws IOException {
        Path made = Path.of("target", "prepared-data");
        EmbeddedPostgres.start(made).close();
        try (Stream<Path> paths = Files.walk(made)) {
            for (Path path : paths.skip(1).toList()) {
                copy(path, target.resolve(made.relativize(path)));
            }
        }
        return target;
    }

    /** The key of one of a demo's samples. */
    static String keyOf(String who, Path dataDir) {
        Properties keys = new Properties();
        try (Reader file = Files.newBufferedReader(dataDir.resolve("demo-keys.properties"))) {
            keys.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys.getProperty(who);
    }

    /** Stops what a killed server left behind. */
    static void tidy(Path dataDir) {
        EmbeddedPostgres.start(dataDir).close();
    }

    /** Whether a database server uses it. */
    static boolean isInUse(Path dataDir) {
        return Files.exists(dataDir.resolve("database").resolve("postmaster.pid"));
    }

    /** The programs are never changed, so a second name will do. */
    private static void copy(Path from, Path to) throws IOException {
        if (from.toString().contains("/postgresql/") && Files.isRegularFile(from)) {
            Files.createLink(to, from);
        } else {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}

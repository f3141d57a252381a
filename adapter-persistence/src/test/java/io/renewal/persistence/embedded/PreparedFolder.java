package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A data folder after an orderly stop, with the number 42 in a table, made once and copied: a first start takes much longer. */
final class PreparedFolder {
    private static final Path MADE = make(Path.of("target", "prepared-data"));

    private PreparedFolder() {}

    private static Path make(Path folder) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Sql.execute(postgres.address(), "DROP TABLE IF EXISTS kept");
            Sql.execute(postgres.address(), "CREATE TABLE kept AS SELECT 42 AS answer");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DataFolder.open(folder).root();
    }

    /** @param target an empty folder */
    static void copyTo(Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(MADE)) {
            for (Path path : paths.skip(1).toList()) {
                copy(path, target.resolve(MADE.relativize(path)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            PrivateFiles.createFolders(to);
        } else if (from.startsWith(MADE.resolve("postgresql"))) {
            // The programs are never changed, so a second name will do.
            Files.createLink(to, from);
        } else {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}

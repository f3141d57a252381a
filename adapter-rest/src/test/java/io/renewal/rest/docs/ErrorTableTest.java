package io.renewal.rest.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ErrorTableTest {
    @Test
    void theTableInTheRepositoryIsTheOneOfTheCode() throws IOException {
        Path table = root(Path.of("").toAbsolutePath()).resolve("docs/errors.md");
        if (System.getProperty("update-docs") != null) {
            Files.createDirectories(table.getParent());
            Files.writeString(table, ErrorTable.markdown());
        }
        assertEquals(ErrorTable.markdown(), Files.exists(table) ? Files.readString(table) : "",
                "docs/errors.md is stale: run ./mvnw -pl adapter-rest -am package -Dupdate-docs and commit it");
    }

    private static Path root(Path folder) {
        return Files.exists(folder.resolve("mvnw")) ? folder : root(Objects.requireNonNull(folder.getParent()));
    }
}

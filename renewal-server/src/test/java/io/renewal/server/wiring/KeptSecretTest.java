package io.renewal.server.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretTest {
    private static final String FIRST = "the first secret";
    private static final String SECOND = "another secret!!";
    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void theNextStartFindsTheSecretOfTheFirst() throws IOException {
        assertEquals(FIRST, KeptSecret.in(folder, () -> FIRST));
        assertEquals(FIRST, KeptSecret.in(folder, () -> SECOND));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("console-secret"))));
        assertFalse(Files.exists(folder.resolve("console-secret.new")));
    }

    @Test
    void whatIsTooShortToBeOneIsReplaced() throws IOException {
        Files.writeString(folder.resolve("console-secret"), "short\n");
        assertEquals(FIRST, KeptSecret.in(folder, () -> FIRST));
        assertEquals(FIRST, KeptSecret.in(folder, () -> SECOND));
    }

    @Test
    void noFolderIsMadeForIt() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(FIRST, KeptSecret.in(nowhere, () -> FIRST));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void whatCannotBeReadIsDoneWithout() throws IOException {
        Files.createDirectory(folder.resolve("console-secret"));
        assertEquals(FIRST, KeptSecret.in(folder, () -> FIRST));
    }
}

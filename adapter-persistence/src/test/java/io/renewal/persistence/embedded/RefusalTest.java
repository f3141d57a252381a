package io.renewal.persistence.embedded;

import static io.renewal.persistence.embedded.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the embedded server cannot be, it says why and what to do. */
class RefusalTest {
    @TempDir
    Path parent;

    @Test
    void aFileIsNotAFolder() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertStartRefused(file, file + " is a file", "set data.dir");
        assertStartRefused(file.resolve("below"), file.toString(), "set data.dir");
    }

    @Test
    void aFolderThatMayNotBeWrittenTo() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("read only"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(folder), "root may write anywhere");
        assertStartRefused(folder, folder.toString(), "permission denied", "set data.dir");
    }

    @Test
    void aPathThatAShellWouldReadOtherwise() {
        assertStartRefused(parent.resolve("cost: 5$"), "5$", "choose one without");
    }

    @Test
    void dataOfAnotherVersion() throws Exception {
        Path database = Files.createDirectory(parent.resolve("database"));
        Files.writeString(database.resolve("PG_VERSION"), "17\n");
        assertStartRefused(parent, database.toString(), "PostgreSQL 17", "database.url");
    }

    @Test
    void aFolderOfSomethingElse() throws Exception {
        Path database = Files.createDirectory(parent.resolve("database"));
        assertStartRefused(parent, database.toString(), "is not a PostgreSQL database");
    }

    @Test
    void aLostPassword() throws Exception {
        PreparedFolder.copyTo(parent);
        Files.delete(parent.resolve("password"));
        assertStartRefused(parent, parent.resolve("password").toString(), "put back");
    }

    @Test
    void aBrokenDatabaseShowsTheLog() throws Exception {
        PreparedFolder.copyTo(parent);
        Files.delete(parent.resolve("database/global/pg_control"));
        assertStartRefused(parent, "PostgreSQL does not start", "pg_control");
    }

    @Test
    void aRefusalLeavesTheFolderUnlocked() throws Exception {
        PreparedFolder.copyTo(parent);
        Path password = parent.resolve("password");
        Path away = Files.move(password, parent.resolve("away"));
        assertStartRefused(parent, "put back");
        Files.move(away, password);
        EmbeddedPostgres.start(parent).close();
    }

    private static void assertStartRefused(Path dataDir, String... parts) {
        assertRefused(() -> EmbeddedPostgres.start(dataDir).close(), parts);
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, linux-x86_64", "Linux, aarch64, linux-arm_64", "Mac OS X, x86_64, darwin-x86_64",
            "Mac OS X, aarch64, darwin-arm_64"})
    void aPlatformThatIsBroughtAlong(String system, String processor, String name) {
        assertEquals(Optional.of("postgres-" + name + ".txz"), new Platform(system, processor).archive());
        assertFalse(PostgresArchive.of(new Platform(system, processor)).location().toString().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, amd64", "FreeBSD, amd64"})
    void aPlatformThatIsNot(String system, String processor) {
        assertRefused(() -> PostgresArchive.of(new Platform(system, processor)), system + " on " + processor, "database.url");
    }

    @ParameterizedTest
    @CsvSource({"false", "there-is-no-such-program"})
    void rootWithoutUserNamespaces(String unshare) {
        assertRefused(() -> Launcher.hidingRoot(List.of(unshare)), "PostgreSQL does not run as root", "database.url");
    }
}

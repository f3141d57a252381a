package io.renewal.persistence.embedded;

import static io.renewal.persistence.embedded.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process, a real one, uses the folder, and is killed. */
class KilledServiceTest {
    @TempDir
    Path dataDir;

    @BeforeEach
    void prepare() throws IOException {
        PreparedFolder.copyTo(dataDir);
    }

    @Test
    void theServerLeftBehindIsTakenOverWithAllThatWasCommitted() throws Exception {
        Process service = startService();
        kill(service);
        ProcessHandle orphan = new ServerProcesses(DataFolder.open(dataDir)).postmaster().orElseThrow();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertNotEquals(orphan, new ServerProcesses(DataFolder.open(dataDir)).postmaster().orElseThrow());
            assertEquals("43", Sql.value(postgres.address(), "SELECT sum(answer) FROM kept"));
            assertFalse(holdsTheLockOfTheDead(postgres), "the dead service's transaction is still open");
        }
    }

    private static boolean holdsTheLockOfTheDead(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = Sql.connect(postgres.address()); var statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '1s'");
            statement.execute("UPDATE kept SET answer = answer");
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    @Test
    void aFolderInUseByALivingProcessIsRefused() throws Exception {
        Process service = startService();
        try {
            assertRefused(() -> EmbeddedPostgres.start(dataDir), dataDir.toRealPath().toString(), "process " + service.pid());
            assertTrue(service.isAlive());
        } finally {
            kill(service);
            EmbeddedPostgres.start(dataDir).close();
        }
    }

    /** Returns when the row is committed. */
    private Process startService() throws IOException {
        Process service = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Service.class.getName(), dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = service.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(Service.COMMITTED)) {
                return service;
            }
        }
        throw new IllegalStateException("the service ended by itself");
    }

    private static void kill(Process service) {
        service.destroyForcibly();
        service.onExit().join();
    }
}

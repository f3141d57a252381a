package io.renewal.persistence.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds of an earlier one. */
class RestartTest {
    @TempDir
    Path dataDir;

    DataFolder folder = new DataFolder(Path.of("set before each test"));

    @BeforeEach
    void prepare() throws IOException {
        PreparedFolder.copyTo(dataDir);
        folder = DataFolder.open(dataDir);
    }

    @Test
    void closingStopsTheServerAndASecondCloseDoesNothing() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir);
        assertFalse(new ServerProcesses(folder).all().isEmpty());
        postgres.close();
        postgres.close();
        assertEquals(List.of(), new ServerProcesses(folder).all());
    }

    @Test
    void dataAndPasswordSurviveARestart() throws Exception {
        String password = Files.readString(folder.password());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertKept(postgres);
            assertEquals(password, postgres.address().password());
        }
    }

    @Test
    void whatWasCommittedSurvivesAServerThatIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            Sql.execute(postgres.address(), "INSERT INTO kept VALUES (43)");
            killThePostmaster();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("85", Sql.value(postgres.address(), "SELECT sum(answer) FROM kept"));
        }
    }

    private void killThePostmaster() {
        ProcessHandle postmaster = new ServerProcesses(folder).postmaster().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    @Test
    void aStalePidFileThatNamesAnotherLivingProcessHarmsNeither() throws Exception {
        Process bystander = new ProcessBuilder("cat").start();
        try {
            Files.writeString(folder.postmasterPid(), bystander.pid() + "\n" + folder.database() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
                assertKept(postgres);
            }
            assertTrue(bystander.isAlive());
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void aPidFileThatIsCutShortHarmsNothing() throws Exception {
        Files.writeString(folder.postmasterPid(), "");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertKept(postgres);
        }
    }

    @Test
    void aPortTakenBetweenChoosingAndStartingIsGivenUp() throws Exception {
        try (ServerSocket taken = Ports.listen(0)) {
            Iterator<Integer> ports = List.of(taken.getLocalPort(), Ports.free()).iterator();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir, ports::next)) {
                assertFalse(ports.hasNext());
                assertKept(postgres);
            }
        }
    }

    @Test
    void programsThatWereUnpackedHalfAreUnpackedAgain() throws Exception {
        Path whole = onlyVersion();
        Path half = whole.resolveSibling("unfinished");
        Files.move(whole, half);
        Files.delete(half.resolve("bin/postgres"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertKept(postgres);
        }
        assertEquals(whole, onlyVersion());
    }

    @Test
    void programsOfAnotherVersionAreRemoved() throws Exception {
        Path current = onlyVersion();
        Files.createDirectories(current.resolveSibling("18-00000000").resolve("bin"));
        EmbeddedPostgres.start(dataDir).close();
        assertEquals(current, onlyVersion());
    }

    private Path onlyVersion() throws IOException {
        try (var versions = Files.list(folder.binaries())) {
            List<Path> all = versions.toList();
            assertEquals(1, all.size(), all.toString());
            return all.getFirst();
        }
    }

    @Test
    void aDatabaseThatWasMadeHalfIsMadeAgain() throws Exception {
        Path half = folder.root().resolve("database.unfinished");
        Files.move(folder.database(), half);
        Files.delete(half.resolve("global/pg_control"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("0", Sql.value(postgres.address(), "SELECT count(*) FROM pg_tables WHERE tablename = 'kept'"));
        }
        assertFalse(Files.exists(half));
    }

    private static void assertKept(EmbeddedPostgres postgres) throws SQLException {
        assertEquals("42", Sql.value(postgres.address(), "SELECT answer FROM kept"));
    }
}

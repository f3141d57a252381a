package io.renewal.persistence.embedded;

import static io.renewal.persistence.embedded.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds while a server runs. */
class EmbeddedPostgresTest {
    @TempDir
    static Path parent;

    static Path dataDir = Path.of("set before the tests");
    static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        dataDir = parent.resolve("a folder with spaces, and made by the start");
        postgres = EmbeddedPostgres.start(dataDir);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "data_checksums, on", "password_encryption, scram-sha-256",
            "server_encoding, UTF8", "jit, off"})
    void aSettingIs(String name, String value) throws SQLException {
        assertEquals(value, Sql.value(postgres.address(), "SHOW " + name));
    }

    @Test
    void theServerIsPostgres18() throws SQLException {
        assertTrue(Sql.value(postgres.address(), "SHOW server_version").startsWith("18"));
    }

    @Test
    void textSortsByCodePointAndChangesCaseByUnicode() throws SQLException {
        assertEquals("B,a,Ä", Sql.value(postgres.address(), "SELECT string_agg(t, ',' ORDER BY t) FROM (VALUES ('Ä'), ('a'), ('B')) v(t)"));
        assertEquals("ÄÖI", Sql.value(postgres.address(), "SELECT upper('äöi')"));
    }

    @Test
    void aWrongPasswordIsRefused() {
        var wrong = new DatabaseAddress(postgres.address().url(), postgres.address().user(), "wrong");
        assertEquals("28P01", assertThrows(SQLException.class, () -> Sql.connect(wrong)).getSQLState());
    }

    @Test
    void everyWayInAsksForAPassword() throws SQLException {
        assertEquals("scram-sha-256", Sql.value(postgres.address(), "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"));
    }

    @Test
    void onlyTheLoopbackAddressIsListenedOn() throws Exception {
        int port = URI.create(postgres.address().url().substring("jdbc:".length())).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        for (InetAddress other : others) {
            assertThrows(IOException.class, () -> connect(other, port), () -> "it listens on " + other);
        }
        assertEquals("127.0.0.1", Sql.value(postgres.address(), "SHOW listen_addresses"));
        assertEquals("", Sql.value(postgres.address(), "SHOW unix_socket_directories"));
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        }
    }

    @Test
    void onlyTheOwnerMayReadWhatIsKept() throws IOException {
        assertEquals("rw-------", permissions(dataDir.resolve("password")));
        try (Stream<Path> folders = Files.list(dataDir)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertEquals("rwx------", permissions(folder), folder.toString());
            }
        }
        assertEquals("rwx------", permissions(dataDir));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theAddressHidesThePasswordWhenPrinted() {
        assertFalse(postgres.address().toString().contains(postgres.address().password()));
    }

    @Test
    void logsGoToTheFolder() throws IOException {
        try (Stream<Path> logs = Files.list(dataDir.resolve("logs"))) {
            assertTrue(logs.anyMatch(log -> log.getFileName().toString().matches("postgresql-[A-Z][a-z]{2}\\.log")));
        }
    }

    @Test
    void aSecondUseOfTheFolderInThisProcessIsRefusedAndHarmsNothing() throws SQLException {
        for (int i = 0; i < 2; i++) {
            assertRefused(() -> EmbeddedPostgres.start(dataDir), dataDir.toString(), "is in use by a running Renewal");
        }
        assertEquals("1", Sql.value(postgres.address(), "SELECT 1"));
    }
}

package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the operator can mend is told in a sentence that says how, by a program that leaves nothing behind. */
@Timeout(120)
class StartupFailureTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void aFolderThatCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "no folder");

        String sentence = failure(Map.of("RENEWAL_DATA_DIR", file.resolve("data").toString()));

        assertTrue(sentence.contains(file.toString()) && sentence.contains("data.dir"), sentence);
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        Path dataDir = DataDirs.prepared(Files.createDirectory(folder.resolve("data")));
        try (ServerSocket taken = new ServerSocket(0, 1)) {
            String port = String.valueOf(taken.getLocalPort());

            String sentence = failure(Map.of("RENEWAL_HTTP_PORT", port, "RENEWAL_DATA_DIR", dataDir.toString()));

            assertTrue(sentence.contains(port) && sentence.contains("http.port"), sentence);
        }
        assertFalse(DataDirs.isInUse(dataDir), "the database was left running");
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        String url = "jdbc:postgresql://localhost:" + freePort() + "/renewal";

        String sentence = failure(Map.of("RENEWAL_DATABASE_URL", url, "RENEWAL_DATABASE_USER", "renewal"));

        assertTrue(sentence.contains(url) && sentence.contains("database.url"), sentence);
    }

    @Test
    void aPasswordThatIsWrong() throws Exception {
        DatabaseAddress address = DATABASE.address();
        Map<String, String> settings = new HashMap<>(RunningRenewal.settings(address));
        settings.put("RENEWAL_DATABASE_PASSWORD", "guessed");

        String sentence = failure(settings);

        assertTrue(sentence.contains("database.password"), sentence);
        assertFalse(sentence.contains("guessed"), sentence);
    }

    /** What the program says of why it does not start, which is one line. */
    private static String failure(Map<String, String> settings) throws InterruptedException {
        try (ServerProcess server = ServerProcess.launch(settings)) {
            String said = server.restOfLog();
            assertEquals(1, server.exitCode(), said);
            String[] lines = said.lines().filter(line -> !line.contains("INFO")).toArray(String[]::new);
            assertEquals(1, lines.length, said);
            return lines[0];
        }
    }

    /** A port on which nobody listens. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

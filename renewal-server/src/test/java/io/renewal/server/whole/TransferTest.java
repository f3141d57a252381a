package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.server.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files go in and come out of a real database, through the real program. */
@Timeout(300)
class TransferTest {
    private static final int INSTANCES = 3_000;
    private static final int ACCOUNTS = 500;

    @RegisterExtension
    static final FreshDatabase ONE = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase ANOTHER = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase KILLED = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase STOPPED = new FreshDatabase();

    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void whatIsExportedAndImportedIntoAnEmptyDatabaseIsExportedAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("all.jsonl"), everything());
        assertEquals(0, run(ONE.address(), "import", file.toString()).exitCode());
        Path csv = folder.resolve("all.csv");
        assertEquals(0, run(ONE.address(), "export", csv.toString()).exitCode());

        Outcome imported = run(ANOTHER.address(), "import", csv.toString());

        assertEquals(0, imported.exitCode(), imported.err());
        assertEquals(everything(), run(ANOTHER.address(), "export").out());
        Books.at(ANOTHER.address()).addUp();
    }

    @Test
    void anImportThatIsKilledIsDoneByTheNextOne() throws Exception {
        interrupt(KILLED.address(), process -> process.toHandle().destroyForcibly(), 128 + 9);
        goOn(KILLED.address());
    }

    @Test
    void anImportThatIsStoppedIsDoneByTheNextOne() throws Exception {
        interrupt(STOPPED.address(), process -> process.toHandle().destroy(), 128 + 15);
        goOn(STOPPED.address());
    }

    @Test
    void besideAServerOnTheEmbeddedDatabaseItIsToldWhatToDo() throws Exception {
        Path dataDir = DataDirs.prepared(Files.createDirectory(folder.resolve("data")));
        try (RunningRenewal _ = RunningRenewal.in(dataDir)) {
            Outcome outcome = start(Map.of("RENEWAL_DATA_DIR", dataDir.toString()), "export").outcome();
            assertEquals(1, outcome.exitCode());
            assertTrue(outcome.err().contains("is in use by a running Renewal") && outcome.err().contains("database.url"), outcome.err());
            assertEquals(1, outcome.err().lines().count(), outcome.err());
        }
    }

    /** Ends an import that waits for the rest of its file, when some of it is stored. */
    private void interrupt(DatabaseAddress address, Consumer<Process> end, int exitCode) throws Exception {
        assertEquals("", run(address, "export").out());
        Running running = start(RunningRenewal.settings(address), "import", "-", "--format=jsonl");
        OutputStream typed = running.process().getOutputStream();
        typed.write(everything().getBytes(StandardCharsets.UTF_8), 0, everything().length() * 2 / 3);
        typed.flush();
        while (stored(address) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
        end.accept(running.process());
        assertEquals(exitCode, running.outcome().exitCode());
        assertEquals(0, stored(address) % 500, "whole batches only");
        Books.at(address).addUp();
    }

    private void goOn(DatabaseAddress address) throws Exception {
        long before = stored(address);
        Outcome again = run(address, "import", Files.writeString(folder.resolve("all.jsonl"), everything()).toString());
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(
                again.out()
                        .contains(String.format(Locale.ROOT, ": %,d new, %,d unchanged, 0 refused", INSTANCES - before, ACCOUNTS + before)),
                again.out());
        assertEquals(everything(), run(address, "export").out());
        Books.at(address).addUp();
    }

    private static long stored(DatabaseAddress address) {
        return Jdbi.create(address.url(), address.user(), address.password())
                .withHandle(handle -> handle.select("SELECT count(*) FROM instances").mapTo(Long.class).one());
    }

    /** As it is exported. */
    private static String everything() {
        Stream<String> accounts = IntStream.range(0, ACCOUNTS).mapToObj(i -> """
                {"accountId":"customer-%03d","name":"Customer %d","currency":"EUR","billingZone":"Europe/Berlin"}
                """.formatted(i, i));
        Stream<String> instances = IntStream.range(0, INSTANCES).mapToObj(i -> """
                {"instanceId":"r-%05d","accountId":"customer-%03d","region":"eu","engine":"Redis","spec":"redis.one",\
                "billingMethod":"Subscription","termStart":"2026-01-30T23:00:00Z","endTime":"2027-02-27T23:00:00Z","anchorDay":%d,\
                "lifecyclePolicy":"redis-7d"}
                """.formatted(i, i * 7 % ACCOUNTS, 28 + i % 4));
        return Stream.concat(accounts, instances).collect(Collectors.joining());
    }

    private Outcome run(DatabaseAddress address, String... arguments) throws Exception {
        return start(RunningRenewal.settings(address), arguments).outcome();
    }

    private Running start(Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path", ""), Main.class.getName()), Stream.of(arguments))
                .toList();
        Path err = Files.createTempFile(folder, "said", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RENEWAL_"));
        builder.environment().putAll(settings);
        return new Running(builder.start(), err);
    }

    /** The program at work. */
    private record Running(Process process, Path err) {
        Outcome outcome() throws Exception {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), out, Files.readString(err));
        }
    }

    /** What it left behind. */
    private record Outcome(int exitCode, String out, String err) {}
}

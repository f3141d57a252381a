package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    private static final List<String> NAMES = List.of("Acme", "Ä, \"Ö\"", "two\nlines", "CR\r", "CRLF\r\nin it", "#5", " spaces ",
            "tab\tin", "😀",
            "back\\slash", "\"", "'", ",", "a;b", "null", "a\u2028b");

    private final Desk desk = new Desk();
    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @ParameterizedTest
    @EnumSource
    void whatIsImportedIntoEmptyBooksIsExportedAgain(Format format) throws IOException {
        fill();
        Path file = folder.resolve("all." + format.name().toLowerCase(Locale.ROOT));
        assertEquals(0, desk.exporting(file.toString()));
        assertEquals(file + ": 18 accounts, 1,202 instances.\n", desk.complained());

        Desk empty = new Desk();
        assertEquals(0, empty.importing(file.toString()), empty::complained);
        assertTrue(empty.said().contains(": 1,220 new, 0 unchanged, 0 refused"), empty::said);
        assertEquals(0, empty.exporting("--format", format.name()));
        assertEquals(Files.readString(file), empty.written());
    }

    @Test
    void instancesAreToldAsTheyStand() throws IOException {
        fill();
        desk.exporting("-");
        assertTrue(desk.written().contains("""
                {"instanceId":"r-bp1zxszhcgatnx01","accountId":"acme","region":"cn-hangzhou","engine":"Redis",\
                "spec":"redis.master.small.default","billingMethod":"Subscription","termStart":"2024-01-30T16:00:00Z",\
                "endTime":"2024-05-30T16:00:00Z","anchorDay":31,"lifecyclePolicy":"redis-7d"}
                """), "renewed by three months, on its anchor");
        assertFalse(desk.written().contains("r-gone"), "released");
        assertEquals(
                desk.written().lines().sorted((one, other) -> Boolean.compare(one.contains("instanceId"), other.contains("instanceId")))
                        .toList(),
                desk.written().lines().toList(), "accounts come first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void emptyBooksGiveAFileThatCanBeImported(String format) {
        Path file = folder.resolve("empty." + format);
        assertEquals(0, desk.exporting(file.toString()));
        assertEquals(0, desk.importing(file.toString()), desk::complained);
    }

    @Test
    void aFileThatCannotBeCompletedLeavesTheOneBefore() throws IOException {
        fill();
        Path file = Files.writeString(folder.resolve("all.csv"), "before");
        desk.application().store().goDown();

        assertEquals(1, desk.exporting(file.toString()));

        assertEquals("before", Files.readString(file));
        assertEquals(List.of("all.csv"), names());
    }

    @Test
    void aStopLeavesTheOneBefore() throws IOException {
        fill();
        Path file = Files.writeString(folder.resolve("all.csv"), "before");
        desk.stopAt(stop -> Thread.ofVirtual().start(stop));
        // The switch may be thrown too late for a small file; what counts is that there is never half a one.
        int exitCode = desk.exporting(file.toString());
        assertEquals(exitCode == 1, Files.readString(file).equals("before"), desk::complained);
        assertEquals(List.of("all.csv"), names());
    }

    @Test
    void aFullDiskIsToldInASentence() {
        fill();
        int exitCode = desk.exportingTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertEquals(1, exitCode);
        assertEquals("StartupException: standard output cannot be written: No space left on device.\n", desk.complained());
    }

    @Test
    void aFolderThatIsNotThereIsToldInASentence() {
        assertEquals(1, desk.exporting(folder.resolve("no/such/all.csv").toString()));
        assertTrue(desk.complained().contains("all.csv cannot be written: there is no such file or folder."), desk::complained);
        assertEquals(2, desk.exporting(folder.toString()));
        assertEquals(2, desk.exporting(folder.resolve("all.csv.gz").toString()));
    }

    private void fill() {
        TestApplication application = desk.application();
        application.port(PublishPriceList.class).publish(Examples.priceList());
        application.open(Examples.ACME);
        application.open(Examples.GLOBEX);
        for (int i = 0; i < NAMES.size(); i++) {
            application.port(RegisterAccount.class).register(
                    new RegisterAccount.Command(new AccountId("odd-" + i), NAMES.get(i), Examples.CNY, Examples.SHANGHAI.zone()));
        }
        for (int i = 0; i < 1_200; i++) {
            application.register(new InstanceId("r-" + i), Examples.ACME);
        }
        application.register(Examples.REDIS, Examples.ACME);
        application.register(new InstanceId("r-gone"), Examples.ACME);
        application.release(new InstanceId("r-gone"));
        application.port(RegisterInstance.class)
                .register(Examples.registeringMetered(new InstanceId("r-metered"), Examples.GLOBEX));
        application.topUp(Examples.ACME, "1000.00");
        application.customer(Examples.ACME).renew(Examples.REDIS, 3);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

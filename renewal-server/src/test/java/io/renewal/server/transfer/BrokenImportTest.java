package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps an import from beginning, or from coming to its end. */
class BrokenImportTest {
    private static final String ACME = """
            {"accountId": "acme", "name": "Acme", "currency": "CNY", "billingZone": "Asia/Shanghai"}
            """;
    private static final String GLOBEX = ACME.replace("acme", "globex");

    private final Desk desk = new Desk();
    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.csv | ``                            | is empty: a CSV file begins with a header row
            a.csv | `#accountId\n\n`              | is empty: a CSV file begins with a header row
            a.csv | `accountId,colour,x\ty\n1,2,3`| has unknown columns: colour, x?y; known are instanceId, accountId, name,
            a.csv | accountId,name,name           | has columns twice: name
            a.csv | name,currency                 | has no column accountId
            a.csv | `"accountId,name\n`           | has no header row of CSV in UTF-8 as its first line
            a.txt | {}                            | has a name that does not tell its format
            a.csv.gz | accountId                  | cannot be read: Not in GZIP format
            """)
    void aFileThatCannotBeUsedIsToldOnce(String name, String content, String complaint) throws IOException {
        assertEquals(2, importing(name, content.translateEscapes()));
        assertTrue(desk.complained().contains(complaint), desk::complained);
        assertEquals("", desk.said());
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsToldOnce() throws IOException {
        assertEquals(2, desk.importing(folder.resolve("absent.csv").toString()));
        assertTrue(desk.complained().contains("absent.csv cannot be read: there is no such file"), desk::complained);
        assertEquals(2, desk.importing(Files.createDirectory(folder.resolve("folder.csv")).toString()));
        assertTrue(desk.complained().contains("folder.csv is a folder"), desk::complained);
        Path file = Files.writeString(folder.resolve("a.jsonl"), ACME);
        assertEquals(2, desk.importing(file.toString(), "--rejects=" + file));
        assertEquals(ACME, Files.readString(file), "it was not written over");
        assertEquals(2, desk.importing(file.toString(), "--rejects=" + folder.resolve("no/such/folder")));
        assertTrue(desk.complained().contains("cannot be written: there is no such file or folder"), desk::complained);
    }

    @Test
    void aPackedFileIsUnpackedAndWhatIsLeftOfABrokenOneIsStored() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write((ACME + GLOBEX).getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("a.jsonl.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 4));
        assertEquals(2, desk.importing(file.toString()));
        assertTrue(desk.complained().contains("a.jsonl.gz cannot be read any further"), desk::complained);

        Files.write(file, packed.toByteArray());
        assertEquals(0, desk.importing(file.toString()));
        assertTrue(desk.said().contains(" 0 refused, in "), desk::said);
    }

    @Test
    void anOutageIsToldAndWhatWasStoredStays() throws IOException {
        importing("acme.jsonl", ACME);
        desk.application().store().goDown();
        assertEquals(1, importing("globex.jsonl", GLOBEX));
        assertTrue(desk.complained().startsWith("StartupException: The database does not answer any more."), desk::complained);
        desk.application().store().comeBack();
        assertEquals(0, importing("globex.jsonl", GLOBEX));
    }

    @Test
    @Timeout(60)
    void whoStopsItDoesNotWaitForInputThatDoesNotCome() throws IOException {
        CountDownLatch reading = new CountDownLatch(1);
        try (PipedOutputStream typing = new PipedOutputStream(); InputStream in = new Waited(typing, reading)) {
            typing.write(ACME.getBytes(StandardCharsets.UTF_8));
            desk.type(in);
            desk.stopAt(stop -> Thread.ofVirtual().start(() -> {
                awaitUninterrupted(reading);
                stop.run();
            }));

            assertEquals(1, desk.importing("-", "--format=jsonl"));
        }
        assertTrue(desk.said().contains("Stopped before its end"), desk::said);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells when somebody reads. */
    private static final class Waited extends PipedInputStream {
        private final CountDownLatch reading;

        Waited(PipedOutputStream typing, CountDownLatch reading) throws IOException {
            super(typing);
            this.reading = reading;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            reading.countDown();
            return super.read(bytes, offset, length);
        }
    }

    private int importing(String name, String content) throws IOException {
        return desk.importing(Files.writeString(folder.resolve(name), content).toString());
    }
}

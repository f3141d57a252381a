package io.renewal.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder = Path.of("replaced by JUnit");
    private Path file = folder;

    @BeforeEach
    void name() {
        file = folder.resolve("renewal.properties");
    }

    @Test
    void anEntryKnowsItsLine() throws IOException {
        Reading reading = read("# renewal\n\nhttp.port = 9090  \ndata.dir: \\\n   /var/lib/\\u0131\nmode sandbox");

        assertEquals(List.of(), reading.problems());
        assertEquals(new Given(SettingsTable.HTTP_PORT, "9090", file + " line 3"), reading.given().get(SettingsTable.HTTP_PORT));
        assertEquals(new Given(SettingsTable.DATA_DIR, "/var/lib/\u0131", file + " line 4"), reading.given().get(SettingsTable.DATA_DIR));
        assertEquals(new Given(SettingsTable.MODE, "sandbox", file + " line 6"), reading.given().get(SettingsTable.MODE));
    }

    @Test
    void aCommentThatEndsInABackslashDoesNotSwallowTheNextLine() throws IOException {
        assertEquals(Set.of(SettingsTable.HTTP_PORT), read("# C:\\\nhttp.port=1").given().keySet());
    }

    @Test
    void anUnknownKeyIsAProblemWithAGuess() throws IOException {
        assertEquals(file + " line 1", origin("http.pórt=1"));
        assertEquals(List.of("htpp.port (" + file + " line 2) is no setting; did you mean http.port?"), problems("mode=live\nhtpp.port=1"));
        assertEquals(List.of("HTTP_PORT (" + file + " line 1) is no setting; did you mean http.port?"), problems("HTTP_PORT=1"));
        assertEquals(List.of("colour (" + file + " line 1) is no setting"), problems("colour=blue"));
    }

    @Test
    void aKeyGivenTwiceIsAProblem() throws IOException {
        assertEquals(List.of("mode is given twice: " + file + " line 1 and " + file + " line 2"), problems("mode=live\nmode=live"));
    }

    @Test
    void whatCannotBeReadIsAProblemAndNotAnOutage() throws IOException {
        assertEquals(List.of(file + " line 1 has a backslash followed by a bad \\uXXXX: write \\\\ for a backslash"),
                problems("data.dir=C:\\users"));
        Files.write(file, "data.dir=/é".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(SettingsFile.read(file).problems().getFirst().toString().contains("save it as UTF-8"));
    }

    @Test
    void onlyAFileThatSomebodyNamedMustExist() {
        assertEquals(Reading.NOTHING, SettingsFile.readIfPresent(file));
        assertTrue(SettingsFile.read(file).problems().getFirst().toString().startsWith(file + " cannot be read"));
    }

    private String origin(String text) throws IOException {
        return problems(text).getFirst().replaceAll(".*\\((.*)\\).*", "$1");
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    private Reading read(String text) throws IOException {
        Files.writeString(file, text);
        return SettingsFile.read(file);
    }
}

package io.renewal.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.server.StartupException;
import io.renewal.server.service.Service;
import io.renewal.server.service.ServiceStarter;
import io.renewal.server.settings.Setting;
import io.renewal.server.settings.SettingsTable;
import io.renewal.server.wiring.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Isolated("sets up the log")
class CommandLinesTest {
    private static final String KEY = "--operator.key=an-operator-key-of-24-ch";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> started = new ArrayList<>();
    @TempDir
    private Path folder = Path.of("replaced by JUnit");
    private ServiceStarter services = settings -> new Stopped(() -> started.add("port " + settings.http().port()));

    @Test
    void theVersionIsThatOfTheBuild() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().matches("renewal \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(Java 2\\d.*\\)\\R"), out::toString);
    }

    @Test
    void helpNamesTheCommandsAndThoseListEverySetting() {
        assertEquals(0, run("--help"));
        assertTrue(
                Stream.of("demo", "serve", "import", "export", "auto-renew")
                        .allMatch(command -> out.toString().contains("  " + command + " ")),
                out::toString);

        assertEquals(0, run("serve", "--help"));
        for (Setting<?> setting : SettingsTable.ALL) {
            assertTrue(out.toString().contains(setting.flag() + "="), setting::key);
        }
        assertTrue(out.toString().replaceAll("\\s+", " ").contains("takes any free one. Default: 8080"), out::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "srve", "--nonsense", "serve --http.port", "serve --nonsense", "serve stray", "demo --mode=live", "import",
            "import x.txt", "import absent.csv",
            "import absent.csv stray", "export .", "export x.csv --format=xml", "auto-renew", "auto-renew --dry-run --at=tomorrow",
            "auto-renew --dry-run --account=a/b",
            "auto-renew --account=acme"})
    void wrongUsageExitsWith2AndSaysNothingOnStandardOutput(String line) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ", -1)));
        assertEquals("", out.toString());
        assertFalse(err.toString().isBlank());
        assertEquals(List.of(), started);
    }

    @Test
    void aMisspeltCommandGetsAGuess() {
        run("srve");

        assertTrue(err.toString().contains("renewal serve"), err::toString);
    }

    @Test
    void flagsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Files.writeString(folder.resolve("renewal.properties"), "http.port=1\n");
        assertEquals(0, run("serve", KEY));
        assertEquals(0, run(Map.of("RENEWAL_HTTP_PORT", "2"), "serve", KEY));
        assertEquals(0, run(Map.of("RENEWAL_HTTP_PORT", "2"), "serve", KEY, "--http.port", "3"));

        assertEquals(List.of("port 1", "port 2", "port 3"), started);
    }

    @Test
    void anotherSettingsFileCanBeNamedAndMustThenExist() throws IOException {
        Path other = Files.writeString(folder.resolve("other.properties"), "http.port=7\n");
        assertEquals(0, run("serve", KEY, "--config", other.toString()));
        assertEquals(2, run("serve", KEY, "--config=" + folder.resolve("absent")));

        assertEquals(List.of("port 7"), started);
        assertTrue(err.toString().contains("cannot be read"), err::toString);
    }

    @Test
    void serveRefusesToStartWithoutAnOperatorKeyAndDemoDoesNot() {
        assertEquals(2, run("serve"));
        assertTrue(err.toString().contains("RENEWAL_OPERATOR_KEY"), err::toString);

        assertEquals(0, run("demo"));
        assertTrue(out.toString().contains("http://here"), out::toString);
    }

    @Test
    void whatTheOperatorCanMendIsOneSentence() {
        services = settings -> {
            throw new StartupException("Port 8080 is taken: choose another with http.port.");
        };

        assertEquals(1, run("serve", KEY));
        assertEquals("Port 8080 is taken: choose another with http.port." + System.lineSeparator(), err.toString());
    }

    @Test
    void whatNobodyExpectedIsCalledABug() {
        services = settings -> {
            throw new IllegalStateException("boom");
        };

        assertEquals(1, run("demo"));
        assertTrue(err.toString().startsWith("This is a bug in Renewal"), err::toString);
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs a command; the signal to stop comes at once, so the service is closed when it has started. */
    private int run(Map<String, String> environment, String... arguments) {
        Surroundings surroundings = new Surroundings(environment, folder.resolve("renewal.properties"), Thread::startVirtualThread);
        CommandLine line = CommandLines.create(services, services, Wiring::books, surroundings);
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    /** A service that only tells that it was started. */
    private record Stopped(Runnable starting) implements Service {
        @Override
        public void start() {
            starting.run();
        }

        @Override
        public URI address() {
            return URI.create("http://here");
        }

        @Override
        public String greeting() {
            return "Renewal answers at " + address();
        }

        @Override
        public void close() {
            // nothing to let go of
        }
    }
}

package io.renewal.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.server.service.Part;
import io.renewal.server.service.ServiceOfParts;
import io.renewal.server.service.ServiceStarter;
import io.renewal.server.wiring.Wiring;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StopTest {
    private static final int BY_SIGTERM = 128 + 15;

    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void aProcessThatIsToldToStopClosesTheServiceInGoodOrder() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path", ""), Program.class.getName(), "demo").directory(folder.toFile()).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("started", out.readLine());
            process.toHandle().destroy();

            assertEquals(List.of("closed"), out.lines().filter(line -> !line.startsWith("Renewal answers")).toList());
        }
        assertEquals(BY_SIGTERM, process.waitFor());
    }

    /** The real command line over a service that only tells what happens to it. */
    static final class Program {
        private Program() {}

        public static void main(String... arguments) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            Part telling = new Part() {
                @Override
                public String name() {
                    return "telling";
                }

                @Override
                public void start() {
                    out.println("started");
                }

                @Override
                public void close() {
                    out.println("closed");
                }
            };
            ServiceStarter services = settings -> new ServiceOfParts(List.of(telling), () -> URI.create("http://here"),
                    () -> "Renewal answers");
            System.exit(CommandLines.create(services, services, Wiring::books).execute(arguments));
        }
    }
}

package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.RenewalApi;
import io.renewal.server.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program in a process of its own, to be stopped and killed; in live mode, on any free port unless told otherwise. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready.*address=\"?(http://localhost:\\d+)");

    private final Process process;
    private final BufferedReader log;
    private Optional<URI> address = Optional.empty();

    private ServerProcess(Process process) {
        this.process = process;
        this.log = process.errorReader(StandardCharsets.UTF_8);
    }

    /** Begins to start it. */
    static ServerProcess launch(Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path", ""), Main.class.getName(), "serve");
        builder.environment().keySet().removeIf(name -> name.startsWith("RENEWAL_"));
        builder.environment().put("RENEWAL_OPERATOR_KEY", RunningRenewal.OPERATOR_KEY);
        builder.environment().put("RENEWAL_HTTP_PORT", "0");
        builder.environment().putAll(settings);
        try {
            return new ServerProcess(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, and returns when it answers. */
    static ServerProcess start(Map<String, String> settings) {
        ServerProcess server = launch(settings);
        server.address = Optional.of(server.awaitReady());
        // Somebody must read what it logs, or it stops when the pipe is full.
        Thread.ofVirtual().start(server::restOfLog);
        return server;
    }

    /** Where it answers, once it does. */
    URI address() {
        return address.orElseThrow();
    }

    /** The one who runs it, once it answers. */
    Operator operator() {
        return Operator.of(RenewalApi.at(address()));
    }

    /** All that it says on standard error until it ends. */
    String restOfLog() {
        return log.lines().collect(Collectors.joining("\n"));
    }

    /** SIGTERM. */
    void tellToStop() {
        process.toHandle().destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    int exitCode() throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        return process.exitValue();
    }

    /** Whatever happened, it does not outlive the test. */
    @Override
    public void close() {
        kill();
    }

    private URI awaitReady() {
        List<String> said = new ArrayList<>();
        try {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return URI.create(ready.group(1));
                }
                said.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("it ended by itself: " + said);
    }
}

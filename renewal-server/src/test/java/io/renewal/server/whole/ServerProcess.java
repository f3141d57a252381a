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
import java.time.Duration;
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
    private final long launched = System.nanoTime();
    private volatile boolean ready;
    private volatile Runnable onAnswer = () -> {};
    private Optional<URI> address = Optional.empty();
    private Duration startedIn = Duration.ZERO;

    private ServerProcess(Process process) {
        this.process = process;
        this.log = process.errorReader(StandardCharsets.UTF_8);
    }

    /** Begins to start it. */
    static ServerProcess launch(Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path", ""), Main.class.getName(),
                "serve");
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
        server.startedIn = Duration.ofNanos(System.nanoTime() - server.launched);
        // Somebody must read what it logs, or it stops when the pipe is full.
        Thread.ofVirtual().start(server::followLog);
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

    /** The same, whose API is one that was there before. */
    Operator operator(RenewalApi before) {
        return Operator.of(before.movedTo(address()));
    }

    /** How long it took until it answered. */
    Duration startedIn() {
        return startedIn;
    }

    /** Does something for every request that it logs to have answered from now on: about when the answer leaves. */
    void onAnswer(Runnable action) {
        onAnswer = action;
    }

    /** All that it says on standard error until it ends. */
    String restOfLog() {
        return log.lines().collect(Collectors.joining("\n"));
    }

    /** Whether its log was seen to say that it is ready, by whoever {@linkplain #followLog follows} that. */
    boolean isReady() {
        return ready;
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

    /** Reads what it logs until it ends. */
    void followLog() {
        try {
            log.lines().forEach(this::follow);
        } catch (UncheckedIOException killed) {
            // With the process goes its log.
        }
    }

    private void follow(String line) {
        if (READY.matcher(line).find()) {
            ready = true;
        }
        if (line.contains(" answered ")) {
            onAnswer.run();
        }
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

package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code renewal serve} in a process of its own. */
final class MeasuredServer implements AutoCloseable {
    static final String OPERATOR_KEY = "operator-key-for-numbers-only";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = 2_000_000;
    /** Needs the key, the database and JSON, so that it tells more than that a port is open. */
    private static final byte[] FIRST_REQUEST = Sent.get("/v1/instances?limit=1", OPERATOR_KEY);

    private final Process process;
    private final int port;
    private final Duration toFirstAnswer;

    private MeasuredServer(Process process, int port, Duration toFirstAnswer) {
        this.process = process;
        this.port = port;
        this.toFirstAnswer = toFirstAnswer;
    }

    /**
     * Starts it, and returns when it has answered its first request.
     *
     * @param program the command that {@code serve} is given to
     * @param settings environment variables
     * @param log takes what it says
     */
    static MeasuredServer start(List<String> program, Map<String, String> settings, Path log) {
        int port = freePort();
        List<String> command = new ArrayList<>(program);
        command.add("serve");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(log.toFile()).redirectErrorStream(true);
        builder.environment().putAll(new HashMap<>(settings));
        builder.environment().put("RENEWAL_OPERATOR_KEY", OPERATOR_KEY);
        builder.environment().put("RENEWAL_HTTP_PORT", Integer.toString(port));
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            awaitFirstAnswer(process, port, log);
            return new MeasuredServer(process, port, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitFirstAnswer(Process process, int port, Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the server does not start, its log is " + log);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean answers(int port) {
        try (KeepAlive connection = KeepAlive.to(port)) {
            return connection.send(FIRST_REQUEST).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** From the start of the process to the end of its first answer. */
    Duration toFirstAnswer() {
        return toFirstAnswer;
    }

    /** What it has of the memory just now, without the database server. */
    long residentMegabytes() {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes(), US_ASCII).strip()) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it in good order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** One that nobody listens on just now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.renewal.persistence.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's programs and waits for them. They refuse to run as root, so root runs them in a user namespace of their own: in it
 * they see another user's number, while for the files they stay root.
 *
 * @param prefix what stands before every command
 */
record Launcher(List<String> prefix) {
    private static final int ROOT = 0;
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    /** @throws EmbeddedPostgresException if this is root and user namespaces are missing or forbidden */
    static Launcher forUser(int user) {
        return user == ROOT ? hidingRoot(USER_NAMESPACE) : new Launcher(List.of());
    }

    static Launcher hidingRoot(List<String> prefix) {
        Launcher launcher = new Launcher(prefix);
        String problem;
        try {
            Outcome trial = launcher.run(List.of("true"), "");
            if (trial.succeeded()) {
                return launcher;
            }
            problem = trial.output();
        } catch (EmbeddedPostgresException e) {
            problem = e.getMessage();
        }
        throw new EmbeddedPostgresException(
                "PostgreSQL does not run as root, and a user namespace that would hide root from it cannot be had"
                        + " here (" + problem + "): start Renewal as another user, or set database.url to a PostgreSQL of your own.");
    }

    /** @param input what the program reads; may be empty */
    Outcome run(List<String> command, String input) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        neutralise(builder.environment());
        try {
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("Cannot run " + String.join(" ", all), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while waiting for " + String.join(" ", all), e);
        }
    }

    /** What the caller's shell says about some other PostgreSQL, its language or its zone must not leak into this one. */
    private static void neutralise(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }

    /** @param output of both streams */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}

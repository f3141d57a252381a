package io.renewal.server.numbers;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The processes that share the processors, and the time that they have had of them. That time tells what a request costs also on a machine
 * that has other work to do.
 *
 * @param server the number of the server's process
 * @param database its server processes are found through it
 */
record Processes(long server, DatabaseAddress database) {
    /** What each process has used so far. */
    Map<Long, Used> used() {
        Map<Long, Used> used = new HashMap<>();
        Jdbi.create(database.url(), database.user(), database.password())
                .useHandle(handle -> handle.select("SELECT pid FROM pg_stat_activity").mapTo(Long.class)
                        .forEach(pid -> used.put(pid, Used.of("database", pid))));
        used.put(server, Used.of("server", server));
        used.put(ProcessHandle.current().pid(), Used.of("load", ProcessHandle.current().pid()));
        return used;
    }

    /** Milliseconds used between two looks, for each kind of process, divided by a number of requests. */
    static Map<String, Double> each(List<Map<Long, Used>> looks, long requests) {
        Map<Long, Used> before = looks.getFirst();
        Function<Map.Entry<Long, Used>, Double> since = now -> (now.getValue().time().toNanos()
                - before.getOrDefault(now.getKey(), now.getValue()).time().toNanos()) / 1e6;
        return looks.getLast().entrySet().stream()
                .collect(Collectors.groupingBy(now -> now.getValue().kind(), Collectors.summingDouble(now -> since.apply(now) / requests)));
    }

    /**
     * What a process has used of the processors since it was started.
     *
     * @param kind which part it plays
     */
    record Used(String kind, Duration time) {
        static Used of(String kind, long pid) {
            return new Used(kind, ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO));
        }
    }
}

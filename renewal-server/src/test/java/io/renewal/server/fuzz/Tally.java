package io.renewal.server.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was sent and answered, counted. Thread-safe. */
public final class Tally {
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Set<String> tried = new TreeSet<>();
    private final Set<String> succeeded = new TreeSet<>();
    private final List<String> findings = new ArrayList<>();

    synchronized void sent(Operation operation) {
        tried.add(operation.id());
    }

    synchronized void answered(int status, String code) {
        answers.merge(status + (code.isEmpty() ? "" : " " + code), 1, Integer::sum);
    }

    /** Instead of an answer the connection was ended. */
    synchronized void unanswered(String what) {
        answers.merge("no answer to " + what, 1, Integer::sum);
    }

    synchronized void succeeded(Operation operation) {
        succeeded.add(operation.id());
    }

    synchronized void found(String finding) {
        findings.add(finding);
    }

    /** What should not be, each with the request and the answer. */
    public synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    /** The ids of the operations that were sent a request that is HTTP. */
    public synchronized Set<String> tried() {
        return Collections.unmodifiableSet(new TreeSet<>(tried));
    }

    /** The ids of the operations that did what was asked at least once. */
    public synchronized Set<String> succeeded() {
        return Collections.unmodifiableSet(new TreeSet<>(succeeded));
    }

    /** How many answers there were of each status. */
    public synchronized Map<String, Integer> statuses() {
        return answers.entrySet().stream().collect(
                Collectors.toMap(answer -> answer.getKey().replaceFirst("(?<=^\\d{3}) .*", ""), Map.Entry::getValue, Integer::sum,
                        TreeMap::new));
    }

    /** How many answers there were of each status and code. */
    @Override
    public synchronized String toString() {
        return answers.entrySet().stream().map(answer -> answer.getKey() + ": " + answer.getValue()).collect(Collectors.joining(", "));
    }
}

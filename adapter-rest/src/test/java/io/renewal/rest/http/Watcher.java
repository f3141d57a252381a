package io.renewal.rest.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told, and reports how much that is. */
final class Watcher implements Monitoring {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void answered(String method, Optional<String> route, int status, Duration took) {
        told.add(method + " " + route.orElse("none") + " " + status);
    }

    @Override
    public String report() {
        return "answered_total " + told.size() + "\n";
    }

    List<String> told() {
        return List.copyOf(told);
    }
}

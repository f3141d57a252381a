package io.renewal.application.testkit;

import io.renewal.application.port.in.DueWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Work made of texts that are written down when they fall due, with the instant of the clock then. Thread-safe. */
public final class Chores implements DueWork {
    private final String name;
    private final InstantSource clock;
    private final PriorityQueue<Chore> open = new PriorityQueue<>(Comparator.comparing(Chore::dueAt));
    private final List<String> done = new ArrayList<>();

    public Chores(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    /** To be done at an instant. */
    public void add(Instant dueAt, String what) {
        add(dueAt, what, () -> {});
    }

    /** The same, bringing something else about as it is done. */
    public synchronized void add(Instant dueAt, String what, Runnable effect) {
        open.add(new Chore(dueAt, what, effect));
    }

    /** What was done, as {@code 2024-02-28T16:00:00Z what}, in the order in which it was. */
    public synchronized List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized Optional<Instant> nextDueAt() {
        return Optional.ofNullable(open.peek()).map(Chore::dueAt);
    }

    @Override
    public synchronized int run() {
        Instant now = clock.instant();
        int pieces = 0;
        for (Chore next = open.peek(); next != null && !next.dueAt().isAfter(now); next = open.peek()) {
            next.effect().run();
            open.remove(next);
            done.add(now + " " + next.what());
            pieces++;
        }
        return pieces;
    }

    private record Chore(Instant dueAt, String what, Runnable effect) {}
}

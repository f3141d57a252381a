package io.renewal.application.testkit;

import com.google.inject.Binder;
import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.EventWriter;
import io.renewal.application.port.out.OpenTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Receivers of events in memory, by their addresses, that do what they are told to; who is told nothing accepts everything. Thread-safe. */
public final class FakeReceivers implements EventPublisher {
    private final Map<String, Function<Letter, Answer>> conducts = new ConcurrentHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** Binds all that an application asks of those who deliver events to this one. */
    public void bindIn(Binder binder) {
        binder.bind(EventPublisher.class).toInstance(this);
        binder.bind(EventWriter.class).toInstance(event -> event.event().type() + " " + event.instanceId() + " " + event.sequence());
        binder.bind(RandomGenerator.class).toInstance(() -> 0);
    }

    /** From now on, the receiver at that address does this. */
    public void at(String url, Function<Letter, Answer> conduct) {
        conducts.put(url, conduct);
    }

    /** The receiver at that address accepts everything again. */
    public void mend(String url) {
        conducts.remove(url);
    }

    /** All that was sent to an address, in order, whatever came of it. */
    public List<Letter> sentTo(String url) {
        lock.lock();
        try {
            return letters.stream().filter(letter -> letter.url().equals(url)).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> objections(String url) {
        return url.startsWith("https://") ? List.of() : List.of("must begin with https://");
    }

    @Override
    public Answer send(Letter letter) {
        OpenTransaction.requireNone();
        lock.lock();
        try {
            letters.add(letter);
        } finally {
            lock.unlock();
        }
        return conducts.getOrDefault(letter.url(), _ -> new Answer.Accepted(204)).apply(letter);
    }
}

package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** All objects, by kind and id, in the order in which they came. One change at a time; thread-safe. */
public final class Books implements AutoCloseable {
    private final InstantSource time;
    private final Ids ids;
    private final Journal journal;
    private final Map<Kind, SequencedMap<String, ObjectNode>> objects = new EnumMap<>(Kind.class);
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Consumer<ObjectNode>> listener = Optional.empty();

    /** With what the journal holds. */
    public Books(InstantSource time, Ids ids, Journal journal) {
        this.time = time;
        this.ids = ids;
        this.journal = journal;
        for (Kind kind : Kind.values()) {
            objects.put(kind, new LinkedHashMap<>());
        }
        journal.read().forEach(this::store);
        journal.begin(objects.values().stream().flatMap(kind -> kind.values().stream()));
    }

    /** Does the work and keeps what it changed; if it throws, nothing has happened. Changes do not nest. */
    public <T> T change(Function<Change, T> work) {
        lock.lock();
        try {
            Change change = new Change(this, time.instant());
            T result = work.apply(change);
            commit(change.kept());
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Who is told of each new event, in order, while the books are held: it must not take long. To be set before the first change. */
    public void listen(Consumer<ObjectNode> newListener) {
        listener = Optional.of(newListener);
    }

    /** Forgets all objects of the kind. */
    public void forget(Kind kind) {
        lock.lock();
        try {
            kind(kind).clear();
            journal.begin(objects.values().stream().flatMap(each -> each.values().stream()));
        } finally {
            lock.unlock();
        }
    }

    /** Changes nothing any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }

    boolean isListenedTo() {
        return listener.isPresent();
    }

    Ids ids() {
        return ids;
    }

    Optional<ObjectNode> stored(Kind kind, String id) {
        return Optional.ofNullable(kind(kind).get(id));
    }

    Stream<ObjectNode> newestFirst(Kind kind) {
        return kind(kind).reversed().values().stream();
    }

    private void commit(Collection<ObjectNode> kept) {
        if (kept.isEmpty()) {
            return;
        }
        journal.append(kept);
        for (ObjectNode object : kept) {
            boolean isNew = store(object);
            if (isNew && Kind.EVENT.stripeName().equals(object.path("object").textValue())) {
                listener.ifPresent(told -> told.accept(object));
            }
        }
    }

    private boolean store(ObjectNode object) {
        Kind kind = Kind.named(object.path("object").textValue());
        return kind(kind).put(object.path("id").textValue(), object) == null;
    }

    private SequencedMap<String, ObjectNode> kind(Kind kind) {
        return Objects.requireNonNull(objects.get(kind));
    }
}

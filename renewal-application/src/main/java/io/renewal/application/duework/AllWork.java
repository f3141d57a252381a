package io.renewal.application.duework;

import io.renewal.application.port.in.DueWork;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All work that falls due, in the order in which it is bound: of what is due at one instant, the first is done first. Thread-safe. */
final class AllWork {
    private final List<DueWork> works;

    /** @throws IllegalStateException if two kinds of work have the same name */
    @Inject
    AllWork(Set<DueWork> works) {
        this.works = List.copyOf(works);
        if (works.stream().map(DueWork::name).distinct().count() != works.size()) {
            throw new IllegalStateException("two kinds of work have the same name: " + this.works.stream().map(DueWork::name).toList());
        }
    }

    List<String> names() {
        return works.stream().map(DueWork::name).toList();
    }

    /** @throws IllegalArgumentException if there is no such work */
    DueWork named(String name) {
        return works.stream().filter(work -> work.name().equals(name)).findAny()
                .orElseThrow(() -> new IllegalArgumentException("no work is called " + name));
    }

    /** Has all work done that is due by the clock, but for what is of real time; gives the number of its pieces. */
    int run() {
        return run(works.stream().filter(work -> !work.isOfRealTime()).toList());
    }

    /** Has all be done now that real time would bring within moments. */
    void hasten() {
        works.stream().filter(work -> !work.isOfRealTime()).forEach(DueWork::hasten);
    }

    /** Of each kind that waits for an instant, the piece that falls due first, and of equal ones that of the first kind first. */
    List<Due> due() {
        return works.stream().map(AllWork::due).flatMap(Optional::stream).sorted(Comparator.comparing(Due::at)).toList();
    }

    /** Has some work done that is due by the clock; gives the number of its pieces. */
    static int run(Collection<DueWork> some) {
        return some.stream().collect(Collectors.summingInt(DueWork::run));
    }

    private static Optional<Due> due(DueWork work) {
        return work.nextDueAt().map(at -> new Due(work, at));
    }

    /** The piece of a kind of work that falls due first. */
    record Due(DueWork work, Instant at) {}
}

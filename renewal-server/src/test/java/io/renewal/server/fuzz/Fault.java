package io.renewal.server.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes a request wrong in one way. */
interface Fault {
    /** All there are, as kinds: each kind is as frequent as any other. */
    List<List<Fault>> KINDS = List.of(KeyFaults.ALL, AddressFaults.ALL, QueryFaults.ALL, HeaderFaults.ALL, MethodFaults.ALL, JsonFaults.ALL,
            ByteFaults.ALL);

    void apply(Draft draft, RandomGenerator random);

    /** Makes a request wrong in one way or in several. */
    static void some(Draft draft, RandomGenerator random) {
        Stream.generate(() -> Pick.from(Pick.from(KINDS, random), random)).limit(Pick.percent(75, random) ? 1 : 3)
                .forEach(fault -> fault.apply(draft, random));
    }
}

package io.renewal.server.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** One of several. */
final class Pick {
    private Pick() {}

    static <T> T from(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    /** True in so many of a hundred cases. */
    static boolean percent(int of100, RandomGenerator random) {
        return random.nextInt(100) < of100;
    }
}

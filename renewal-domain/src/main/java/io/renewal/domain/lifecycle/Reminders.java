package io.renewal.domain.lifecycle;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many local days before the end time a customer is reminded of it.
 *
 * @param normal if they renew by hand
 * @param failing if it is renewed automatically, and that has failed
 * @param leftToEnd if it is not to be renewed
 */
public record Reminders(List<Integer> normal, List<Integer> failing, List<Integer> leftToEnd) {
    public static final Reminders DEFAULT = new Reminders(List.of(7, 3, 1), List.of(3, 1), List.of(3));

    /** @throws IllegalArgumentException if one is not before the end */
    public Reminders {
        normal = List.copyOf(normal);
        failing = List.copyOf(failing);
        leftToEnd = List.copyOf(leftToEnd);
        if (!IntStream.concat(days(normal), IntStream.concat(days(failing), days(leftToEnd))).allMatch(days -> days >= 1)) {
            throw new IllegalArgumentException("a reminder comes a day before the end at least");
        }
    }

    private static IntStream days(List<Integer> days) {
        return days.stream().mapToInt(Integer::intValue);
    }
}

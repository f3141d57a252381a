package io.renewal.server.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one source of settings, or several laid over each other, had to say.
 *
 * @param given the values by setting
 * @param problems what could not be understood
 */
public record Reading(Map<Setting<?>, Given> given, List<Problem> problems) {
    /** A source that says nothing. */
    public static final Reading NOTHING = new Reading(Map.of(), List.of());

    public Reading {
        given = Map.copyOf(given);
        problems = List.copyOf(problems);
    }

    /** This one with another over it: where both give a value the other's counts; the problems of both remain. */
    public Reading under(Reading other) {
        Map<Setting<?>, Given> merged = new LinkedHashMap<>(given);
        merged.putAll(other.given);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new Reading(merged, all);
    }
}

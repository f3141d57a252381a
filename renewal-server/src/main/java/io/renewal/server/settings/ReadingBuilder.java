package io.renewal.server.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects what a source says, given how that source names the settings. Not thread-safe. */
final class ReadingBuilder {
    private final Map<String, Setting<?>> byName = new LinkedHashMap<>();
    private final Map<Setting<?>, Given> given = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    ReadingBuilder(Function<Setting<?>, String> name) {
        SettingsTable.ALL.forEach(setting -> byName.put(name.apply(setting), setting));
    }

    void add(String name, String text, String origin) {
        Setting<?> setting = byName.get(name);
        if (setting == null) {
            add(Problem.unknown(name, origin, new Guess(List.copyOf(byName.keySet()))));
            return;
        }
        Given earlier = given.put(setting, new Given(setting, text, origin));
        if (earlier != null) {
            add(new Problem(name, "is given twice: %s and %s".formatted(earlier.origin(), origin)));
        }
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    Reading build() {
        return new Reading(given, problems);
    }
}

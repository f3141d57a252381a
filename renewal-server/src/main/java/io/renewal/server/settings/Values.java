package io.renewal.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The given texts as typed values. A text that cannot be read becomes a problem, and the default stands in for it, so that everything
 * else can still be checked. Not thread-safe.
 */
final class Values {
    private final Map<Setting<?>, Given> given;
    private final List<Problem> problems = new ArrayList<>();

    Values(Map<Setting<?>, Given> given) {
        this.given = given;
    }

    <T> T required(Setting<T> setting) {
        return optional(setting).orElseThrow(() -> new IllegalStateException(setting.key() + " has no default"));
    }

    <T> Optional<T> optional(Setting<T> setting) {
        return Optional.ofNullable(given.get(setting)).flatMap(one -> read(setting, one))
                .or(() -> setting.byDefault().flatMap(setting.type()::read));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private <T> Optional<T> read(Setting<T> setting, Given one) {
        Optional<T> value = setting.type().read(one.text());
        if (value.isEmpty()) {
            problems.add(Problem.badValue(one, setting.type().expected()));
        }
        return value;
    }
}

package io.renewal.server.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes settings of what the sources said, or tells all that is wrong with them at once: an operator should not have to start the server
 * five times to find five mistakes.
 */
public final class SettingsLoader {
    private SettingsLoader() {}

    /**
     * Checks and converts.
     *
     * @param reading all sources, laid over each other in rising order
     * @throws SettingsException with every problem there is
     */
    public static EffectiveSettings load(Reading reading) {
        return load(reading, settings -> operatorKeyMissing(settings, reading.given()));
    }

    /** The same for what answers nobody, and so needs no key of the operator. */
    public static EffectiveSettings loadWithoutServing(Reading reading) {
        return load(reading, _ -> Optional.empty());
    }

    private static EffectiveSettings load(Reading reading, Function<Settings, Optional<Problem>> rule) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        Values values = new Values(reading.given());
        Settings settings = Settings.from(values);
        problems.addAll(values.problems());
        Constraints.broken(settings).forEach((key, expected) -> problems.add(Problem.badValue(given(reading, key), expected)));
        rule.apply(settings).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new EffectiveSettings(settings, SettingsTable.ALL.stream().flatMap(setting -> effective(reading, setting)).toList());
    }

    /** A key that is there but unusable, and a mode that cannot be read, are problems already told. */
    private static Optional<Problem> operatorKeyMissing(Settings settings, Map<Setting<?>, Given> given) {
        Optional<Given> mode = Optional.ofNullable(given.get(SettingsTable.MODE));
        boolean modeUnreadable = mode.map(Given::text).filter(text -> SettingsTable.MODE.type().read(text).isEmpty()).isPresent();
        if (modeUnreadable || given.containsKey(SettingsTable.OPERATOR_KEY) || settings.mode() != Mode.LIVE) {
            return Optional.empty();
        }
        return Optional.of(Problem.missing(SettingsTable.OPERATOR_KEY, "live mode needs the first operator's key, at least 16 characters"));
    }

    private static Given given(Reading reading, String key) {
        return SettingsTable.ALL.stream().filter(setting -> setting.key().equals(key)).flatMap(setting -> effective(reading, setting))
                .findFirst().orElseThrow(() -> new IllegalStateException("no setting is named " + key));
    }

    private static Stream<Given> effective(Reading reading, Setting<?> setting) {
        Optional<Given> byDefault = setting.byDefault().map(text -> new Given(setting, text, "default"));
        return Optional.ofNullable(reading.given().get(setting)).or(() -> byDefault).stream();
    }
}

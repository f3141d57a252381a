package io.renewal.server.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table of settings.
 *
 * @param <T> the type of its value
 * @param key its name, lower case with dots and dashes, e.g. {@code http.port}; the path of the component in {@link Settings} that holds it
 * @param type how it is read
 * @param byDefault the text that stands when nothing is given; empty when the setting may be absent
 * @param meaning one sentence for help and documentation
 * @param disclosure how much of the value may be shown
 */
public record Setting<T>(String key, ValueType<T> type, Optional<String> byDefault, String meaning, Disclosure disclosure) {
    static <T> Setting<T> withDefault(String key, ValueType<T> type, String byDefault, String meaning) {
        return new Setting<>(key, type, Optional.of(byDefault), meaning, Disclosure.OPEN);
    }

    static <T> Setting<T> optional(String key, ValueType<T> type, String meaning) {
        return new Setting<>(key, type, Optional.empty(), meaning, Disclosure.OPEN);
    }

    Setting<T> shownAs(Disclosure other) {
        return new Setting<>(key, type, byDefault, meaning, other);
    }

    /** The environment variable that sets it: {@code RENEWAL_HTTP_PORT} for {@code http.port}. */
    public String environmentVariable() {
        return Environment.PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The command-line option that sets it: {@code --http.port}. */
    public String flag() {
        return "--" + key;
    }
}

package io.renewal.server.settings;

import java.util.Map;
import java.util.TreeMap;

/** Settings from environment variables that begin with {@code RENEWAL_}; all others are somebody else's. */
public final class Environment {
    static final String PREFIX = "RENEWAL_";

    private Environment() {}

    /** Reads the variables. An empty one counts as not given: that is how scripts and compose files write "unset". */
    public static Reading read(Map<String, String> variables) {
        ReadingBuilder reading = new ReadingBuilder(Setting::environmentVariable);
        new TreeMap<>(variables).forEach((name, text) -> {
            if (name.startsWith(PREFIX) && !text.isEmpty()) {
                reading.add(name, text, "environment variable " + name);
            }
        });
        return reading.build();
    }
}

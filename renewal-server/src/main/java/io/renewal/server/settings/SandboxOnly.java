package io.renewal.server.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For what must never touch real money, whatever the sources say. */
public final class SandboxOnly {
    /** Beneath all sources: a folder of its own, so that a live server never finds the data of a sandbox; and receivers on this machine. */
    private static final Reading ELSEWHERE = new Reading(
            Map.of(SettingsTable.DATA_DIR, new Given(SettingsTable.DATA_DIR, "./data/demo", "default of demo"),
                    SettingsTable.WEBHOOKS_ALLOW_PRIVATE_TARGETS,
                    new Given(SettingsTable.WEBHOOKS_ALLOW_PRIVATE_TARGETS, "true", "default of demo")),
            List.of());

    private SandboxOnly() {}

    /** The same with sandbox mode; that somebody asked for another mode is a problem, not something to pass over. */
    public static Reading impose(Reading reading) {
        Given sandbox = new Given(SettingsTable.MODE, "sandbox", "demo");
        List<Problem> asked = Optional.ofNullable(reading.given().get(SettingsTable.MODE))
                .filter(mode -> !mode.text().equals(sandbox.text()))
                .map(mode -> Problem.badValue(mode, "sandbox, or nothing: demo never runs in another mode")).stream().toList();
        return ELSEWHERE.under(reading).under(new Reading(Map.of(SettingsTable.MODE, sandbox), asked));
    }
}

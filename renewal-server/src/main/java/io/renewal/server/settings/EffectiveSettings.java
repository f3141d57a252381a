package io.renewal.server.settings;

import java.util.List;

/**
 * The settings that are in force, and where each of them came from.
 *
 * @param settings the settings
 * @param lines what came from where, in the order of the table; a setting that is absent has no line
 */
public record EffectiveSettings(Settings settings, List<Given> lines) {
    public EffectiveSettings {
        lines = List.copyOf(lines);
    }
}

package io.renewal.server.cli;

import io.renewal.server.settings.Environment;
import io.renewal.server.settings.Flags;
import io.renewal.server.settings.Reading;
import io.renewal.server.settings.Setting;
import io.renewal.server.settings.SettingsFile;
import io.renewal.server.settings.SettingsTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of a command that takes settings: one for each setting of the table, and {@code --config}. */
final class SettingsOptions {
    private static final String CONFIG = "--config";

    private SettingsOptions() {}

    static CommandLine addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
        spec.addOption(OptionSpec.builder(CONFIG).paramLabel("<file>").type(Path.class)
                .description("Settings file to read instead of %s in the working folder.".formatted(SettingsFile.BY_DEFAULT)).build());
        SettingsTable.ALL.forEach(setting -> spec.addOption(option(setting)));
        // What matches no option goes to the settings' own check, which reports it together with everything else that is wrong.
        command.setUnmatchedArgumentsAllowed(true);
        return command;
    }

    /** Everything the sources say: the file, over it the environment, over it the command line. */
    static Reading read(ParseResult line, Surroundings surroundings) {
        Path named = line.matchedOptionValue(CONFIG, surroundings.settingsFile());
        Reading file = line.hasMatchedOption(CONFIG) ? SettingsFile.read(named) : SettingsFile.readIfPresent(named);
        return file.under(Environment.read(surroundings.environment())).under(Flags.read(flags(line), line.unmatched()));
    }

    private static OptionSpec option(Setting<?> setting) {
        String byDefault = setting.byDefault().map(" Default: %s"::formatted).orElse("");
        return OptionSpec.builder(setting.flag()).paramLabel(setting.type().label()).type(String.class)
                .description(setting.meaning() + byDefault).build();
    }

    private static Map<String, String> flags(ParseResult line) {
        Map<String, String> flags = new LinkedHashMap<>();
        List<String> matched = SettingsTable.ALL.stream().map(Setting::flag).filter(line::hasMatchedOption).toList();
        matched.forEach(flag -> flags.put(flag, line.matchedOptionValue(flag, "")));
        return flags;
    }
}

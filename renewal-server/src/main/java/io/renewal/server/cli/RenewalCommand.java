package io.renewal.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code renewal}: does nothing by itself, it needs a command. */
@Command(name = "renewal", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = "Sells time on prepaid instances: quotes, renews, reminds, locks and releases.", footer = {
        "", "'renewal serve --help' lists all settings. './renewal bench --help' lists what can be measured, where the sources are.",
        "Exit codes: 0 success, 1 a failure, 2 wrong usage or settings."})
final class RenewalCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}

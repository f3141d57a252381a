package io.renewal.server.numbers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code bench/run}. */
@Command(name = "bench/run", mixinStandardHelpOptions = true, subcommands = {LoadCommand.class, StartCommand.class,
        MemoryCommand.class, PaymentsCommand.class, AutoRenewalCommand.class}, description = "Measures what docs/numbers.md tells.")
public final class Numbers {
    private Numbers() {}

    public static void main(String... arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Numbers()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}

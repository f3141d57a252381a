package io.renewal.server.cli;

import io.renewal.server.StartupException;
import io.renewal.server.settings.SettingsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How failures are told: a sentence for what the operator can mend, a stack trace only for bugs. */
final class Failures {
    private Failures() {}

    static int ofUsage(ParameterException failure, String... arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    static int ofExecution(Exception failure, CommandLine command, ParseResult line) {
        command.getErr().println(sentence(failure));
        return failure instanceof SettingsException ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof SettingsException || failure instanceof StartupException) {
            return String.valueOf(failure.getMessage());
        }
        LoggerFactory.getLogger(Failures.class).error("could not start", failure);
        return "This is a bug in Renewal: please report it with the lines above.";
    }
}

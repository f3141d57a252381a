package io.renewal.server.cli;

import io.renewal.server.preview.AutoRenewCommand;
import io.renewal.server.service.ServiceStarter;
import io.renewal.server.service.ShutdownSignal;
import io.renewal.server.settings.SettingsFile;
import io.renewal.server.transfer.BooksOpener;
import io.renewal.server.transfer.ExportCommand;
import io.renewal.server.transfer.ImportCommand;
import io.renewal.server.transfer.Offline;
import io.renewal.server.transfer.Terminal;
import picocli.CommandLine;

/** Makes the command line. Its exit codes: 0 for success, 1 for a failure, 2 for wrong usage or settings. */
public final class CommandLines {
    private CommandLines() {}

    /** The command line of this process. */
    public static CommandLine create(ServiceStarter serving, ServiceStarter demonstrating, BooksOpener books) {
        return create(serving, demonstrating, books,
                new Surroundings(System.getenv(), SettingsFile.BY_DEFAULT, ShutdownSignal.ofThisProcess()));
    }

    static CommandLine create(ServiceStarter serving, ServiceStarter demonstrating, BooksOpener books, Surroundings surroundings) {
        CommandLine renewal = new CommandLine(new RenewalCommand());
        Offline offline = new OfflineBooks(books, surroundings);
        Terminal terminal = Terminal.ofThisProcess();
        renewal.addSubcommand(SettingsOptions.addTo(new CommandLine(new DemoCommand(new Launch(demonstrating, surroundings)))));
        renewal.addSubcommand(SettingsOptions.addTo(new CommandLine(new ServeCommand(new Launch(serving, surroundings)))));
        renewal.addSubcommand(SettingsOptions.addTo(helping(new CommandLine(new ImportCommand(offline, terminal)))));
        renewal.addSubcommand(SettingsOptions.addTo(helping(new CommandLine(new ExportCommand(offline, terminal)))));
        renewal.addSubcommand(SettingsOptions.addTo(helping(new CommandLine(new AutoRenewCommand(offline, terminal.look())))));
        renewal.setCaseInsensitiveEnumValuesAllowed(true);
        renewal.setParameterExceptionHandler(Failures::ofUsage);
        renewal.setExecutionExceptionHandler(Failures::ofExecution);
        return renewal;
    }

    /** Commands that are at home elsewhere do not know the version. */
    private static CommandLine helping(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        return command;
    }
}

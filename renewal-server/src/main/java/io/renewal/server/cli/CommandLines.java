package io.renewal.server.cli;

import io.renewal.server.service.ServiceStarter;
import io.renewal.server.service.ShutdownSignal;
import io.renewal.server.settings.SettingsFile;
import picocli.CommandLine;

/** Makes the command line. Its exit codes: 0 for success, 1 for a failure to start, 2 for wrong usage or settings. */
public final class CommandLines {
    private CommandLines() {}

    /** The command line of this process. */
    public static CommandLine create(ServiceStarter serving, ServiceStarter demonstrating) {
        return create(serving, demonstrating, new Surroundings(System.getenv(), SettingsFile.BY_DEFAULT, ShutdownSignal.ofThisProcess()));
    }

    static CommandLine create(ServiceStarter serving, ServiceStarter demonstrating, Surroundings surroundings) {
        CommandLine renewal = new CommandLine(new RenewalCommand());
        renewal.addSubcommand(SettingsOptions.addTo(new CommandLine(new DemoCommand(new Launch(demonstrating, surroundings)))));
        renewal.addSubcommand(SettingsOptions.addTo(new CommandLine(new ServeCommand(new Launch(serving, surroundings)))));
        renewal.setParameterExceptionHandler(Failures::ofUsage);
        renewal.setExecutionExceptionHandler(Failures::ofExecution);
        return renewal;
    }
}

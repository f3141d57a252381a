package io.renewal.server.cli;

import io.renewal.server.service.ServiceStarter;
import io.renewal.server.service.ShutdownSignal;
import io.renewal.server.settings.SettingsFile;
import picocli.CommandLine;

/** Makes the command line. Its exit codes: 0 for success, 1 for a failure to start, 2 for wrong usage or settings. */
public final class CommandLines {
    private CommandLines() {}

    /** The command line of this process. */
    public static CommandLine create(ServiceStarter services) {
        return create(services, new Surroundings(System.getenv(), SettingsFile.BY_DEFAULT, ShutdownSignal.ofThisProcess()));
    }

    static CommandLine create(ServiceStarter services, Surroundings surroundings) {
        Launch launch = new Launch(services, surroundings);
        CommandLine renewal = new CommandLine(new RenewalCommand());
        renewal.addSubcommand(SettingsOptions.addTo(new CommandLine(new DemoCommand(launch))));
        renewal.addSubcommand(SettingsOptions.addTo(new CommandLine(new ServeCommand(launch))));
        renewal.setParameterExceptionHandler(Failures::ofUsage);
        renewal.setExecutionExceptionHandler(Failures::ofExecution);
        return renewal;
    }
}

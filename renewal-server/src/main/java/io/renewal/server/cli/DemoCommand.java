package io.renewal.server.cli;

import io.renewal.server.service.Service;
import io.renewal.server.settings.SandboxOnly;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code renewal demo}: runs a server in sandbox mode to try things with. Only warnings are logged, so that what it prints is seen. */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Runs a server in sandbox mode, with sample data to try things with.", footer = {
        "", "Each setting can also be given in the settings file (http.port=8080) or, over it,",
        "in the environment (RENEWAL_HTTP_PORT=8080: dots and dashes become",
        "underscores). Flags win over both."})
final class DemoCommand implements Callable<Integer> {
    private final Launch launch;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    DemoCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = launch.settings(spec.commandLine().getParseResult(), SandboxOnly::impose);
        launch.run(settings, Level.WARN, this::welcome);
        return ExitCode.OK;
    }

    private void welcome(Service service) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(service.greeting());
        out.flush();
    }
}

package io.renewal.server.cli;

import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code renewal serve}: runs the server until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Runs the server until it is stopped.", footer = {
        "", "Each setting can also be given in the settings file (http.port=8080) or, over it,",
        "in the environment (RENEWAL_HTTP_PORT=8080: dots and dashes become",
        "underscores). Flags win over both."})
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Launch launch;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    ServeCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = launch.settings(spec.commandLine().getParseResult(), UnaryOperator.identity());
        launch.run(settings, Level.INFO, service -> LOG.atInfo().addKeyValue("address", service.address()).log("ready"));
        LOG.info("stopped");
        return ExitCode.OK;
    }
}

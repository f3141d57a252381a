package io.renewal.server.cli;

import io.renewal.server.logging.Logging;
import io.renewal.server.service.Service;
import io.renewal.server.service.ServiceRunner;
import io.renewal.server.service.ServiceStarter;
import io.renewal.server.settings.EffectiveSettings;
import io.renewal.server.settings.LogFormat;
import io.renewal.server.settings.Reading;
import io.renewal.server.settings.SettingsLoader;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine.ParseResult;

/** What the commands that run a server share: settings, then the log, then the service until its end. */
record Launch(ServiceStarter services, Surroundings surroundings) {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    /** Reads the settings; {@code rule} may impose what this command insists on. */
    EffectiveSettings settings(ParseResult line, UnaryOperator<Reading> rule) {
        Logging.start(LogFormat.TEXT, Level.WARN);
        return SettingsLoader.load(rule.apply(SettingsOptions.read(line, surroundings)));
    }

    /** Runs the service, with log events from {@code least} up; returns when it has been closed. */
    void run(EffectiveSettings effective, Level least, Consumer<Service> started) throws InterruptedException {
        Logging.start(effective.settings().log().format(), least);
        effective.lines().forEach(line -> LOG.info("{} = {} ({})", line.setting().key(), line.shown(), line.origin()));
        new ServiceRunner(surroundings.shutdown(), effective.settings().http().stopTimeout())
                .run(services.create(effective.settings()), started);
    }
}

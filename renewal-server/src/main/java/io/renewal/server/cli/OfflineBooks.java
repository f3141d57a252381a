package io.renewal.server.cli;

import io.renewal.server.logging.Logging;
import io.renewal.server.service.ShutdownSignal;
import io.renewal.server.settings.LogFormat;
import io.renewal.server.settings.Settings;
import io.renewal.server.settings.SettingsLoader;
import io.renewal.server.transfer.Books;
import io.renewal.server.transfer.BooksOpener;
import io.renewal.server.transfer.Offline;
import org.slf4j.event.Level;
import picocli.CommandLine.ParseResult;

/** What the commands share that run no server: settings, then the log, then the books. */
record OfflineBooks(BooksOpener opener, Surroundings surroundings) implements Offline {
    @Override
    public Books open(ParseResult line) {
        Logging.start(LogFormat.TEXT, Level.WARN);
        Settings settings = SettingsLoader.loadWithoutServing(SettingsOptions.read(line, surroundings)).settings();
        Logging.start(settings.log().format(), Level.WARN);
        return opener.open(settings);
    }

    @Override
    public ShutdownSignal shutdown() {
        return surroundings.shutdown();
    }
}

package io.renewal.server.transfer;

import io.renewal.server.service.ShutdownSignal;
import picocli.CommandLine.ParseResult;

/** What a command has that works on the books without a server. */
public interface Offline {
    /**
     * Opens the books that the settings name, those of the command line first.
     *
     * @throws io.renewal.server.StartupException if they cannot be opened for a reason that the operator can mend
     */
    Books open(ParseResult line);

    /** What tells the program to end. */
    ShutdownSignal shutdown();
}

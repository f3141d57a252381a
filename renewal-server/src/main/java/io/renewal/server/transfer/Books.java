package io.renewal.server.transfer;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.PreviewAutoRenewal;
import io.renewal.application.port.in.RegisterMany;
import io.renewal.rest.transfer.RegistrationJson;
import java.time.InstantSource;

/**
 * The books, open without a server. Close them when nothing uses them any more.
 *
 * @param registrations writes into them
 * @param browse reads them
 * @param preview looks ahead in them
 * @param json the form of what is in them
 * @param watch tells how time passes for whoever waits, whatever the time is in the books
 * @param database is closed with them
 */
public record Books(RegisterMany registrations, Browse browse, PreviewAutoRenewal preview, RegistrationJson json, InstantSource watch,
        Runnable database)
        implements
            AutoCloseable {
    @Override
    public void close() {
        database.run();
    }
}

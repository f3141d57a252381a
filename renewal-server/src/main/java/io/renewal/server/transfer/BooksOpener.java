package io.renewal.server.transfer;

import io.renewal.server.settings.Settings;

/** Opens books. */
@FunctionalInterface
public interface BooksOpener {
    /**
     * The books at the place that the settings name.
     *
     * @throws io.renewal.server.StartupException if they cannot be opened for a reason that the operator can mend
     */
    Books open(Settings settings);
}

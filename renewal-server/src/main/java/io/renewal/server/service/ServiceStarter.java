package io.renewal.server.service;

import io.renewal.server.settings.Settings;

/** Makes services out of settings. */
@FunctionalInterface
public interface ServiceStarter {
    /**
     * A service with these settings, not yet started.
     *
     * @throws io.renewal.server.StartupException if a part cannot be made for a reason that the operator can mend
     */
    Service create(Settings settings);
}

package io.renewal.server.service;

import com.google.inject.Module;
import io.renewal.server.settings.Settings;
import java.util.List;

/** The one place that knows all modules. */
final class Wiring {
    private Wiring() {}

    /** Everything the server is made of, in the order of the picture: settings, then adapters and use cases, then the service. */
    static List<Module> modules(Settings settings) {
        return List.of(new SettingsModule(settings), new ServiceModule());
    }
}

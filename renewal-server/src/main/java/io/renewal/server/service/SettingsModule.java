package io.renewal.server.service;

import com.google.inject.AbstractModule;
import io.renewal.server.settings.Settings;

/** The settings, for the modules that turn them into the configuration of an adapter. */
final class SettingsModule extends AbstractModule {
    private final Settings settings;

    SettingsModule(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(Settings.class).toInstance(settings);
    }
}

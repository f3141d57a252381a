package io.renewal.server.service;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.renewal.server.settings.Settings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** The running parts and their order: what others stand on comes first. */
final class ServiceModule extends AbstractModule {
    @Provides
    @Singleton
    Service service(Settings settings) {
        return new ServiceOfParts(List.of(), () -> URI.create("http://localhost:" + settings.http().port()));
    }
}

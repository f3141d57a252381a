package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.health.ReadinessCheck;
import io.renewal.server.metrics.Metrics;
import io.renewal.server.service.Preparation;
import io.renewal.server.service.Service;
import io.renewal.server.service.ServiceOfParts;
import java.util.List;

/** The running parts and their order: what others stand on comes first. */
final class ServiceModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DatabasePart.class);
        bind(PreparationPart.class);
        bind(HttpPart.class);
        Multibinder.newSetBinder(binder(), ReadinessCheck.class).addBinding().to(DatabasePart.class);
    }

    @Provides
    @Singleton
    Service service(Metrics metrics, DatabasePart database, PreparationPart preparation, HttpPart http, Preparation greeter) {
        return new ServiceOfParts(List.of(metrics, database, preparation, http), http::address, () -> greeter.greeting(http.address()));
    }
}

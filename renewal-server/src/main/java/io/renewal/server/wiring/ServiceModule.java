package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.health.ReadinessCheck;
import io.renewal.server.metrics.Metrics;
import io.renewal.server.service.Part;
import io.renewal.server.service.Preparation;
import io.renewal.server.service.Service;
import io.renewal.server.service.ServiceOfParts;
import io.renewal.server.timers.Timers;
import io.renewal.server.timers.TimersConfig;
import java.util.ArrayList;
import java.util.List;

/** The running parts and their order: what others stand on comes first. */
final class ServiceModule extends AbstractModule {
    private final TimersConfig timers;

    ServiceModule(TimersConfig timers) {
        this.timers = timers;
    }

    @Override
    protected void configure() {
        bind(TimersConfig.class).toInstance(timers);
        bind(Timers.class);
        bind(DatabasePart.class);
        bind(PreparationPart.class);
        bind(HttpPart.class);
        Multibinder.newSetBinder(binder(), ReadinessCheck.class).addBinding().to(DatabasePart.class);
    }

    @Provides
    @Singleton
    Service service(Metrics metrics, DatabasePart database, PreparationPart preparation, HttpPart http, WebhooksPart webhooks,
            Timers timing,
            ProviderParts provider, Preparation greeter) {
        List<Part> parts = new ArrayList<>(List.of(metrics, database, preparation));
        parts.addAll(provider.beforeHttp());
        parts.add(http);
        parts.addAll(provider.afterHttp(http::address));
        parts.add(webhooks);
        parts.add(timing);
        return new ServiceOfParts(parts, http::address, () -> greeter.greeting(http.address()));
    }
}

package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.renewal.application.port.out.EventWriter;
import io.renewal.notification.NotificationConfig;
import io.renewal.notification.NotificationModule;
import io.renewal.rest.event.EventText;
import io.renewal.server.metrics.Metrics;

/** Joins those who send events with those who know how events are written. */
final class WebhooksModule extends AbstractModule {
    private final NotificationConfig config;
    private final Metrics metrics;

    WebhooksModule(NotificationConfig config, Metrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    protected void configure() {
        bind(NotificationConfig.class).toInstance(config);
        install(new NotificationModule(metrics::counting));
        bind(WebhooksPart.class);
    }

    @Provides
    @Singleton
    EventWriter writer(EventText text) {
        return text::of;
    }
}

package io.renewal.rest.webhook;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Webhook endpoints and deliveries to them. */
public final class WebhookModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(WebhookEndpointsResource.class);
        bind(DeliveriesResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(WebhookEndpointsResource.class);
        components.addBinding().to(DeliveriesResource.class);
    }
}

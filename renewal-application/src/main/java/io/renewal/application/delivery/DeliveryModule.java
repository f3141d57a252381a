package io.renewal.application.delivery;

import com.google.inject.PrivateModule;
import com.google.inject.Scopes;
import io.renewal.application.port.in.DeliverEvents;
import io.renewal.application.port.in.ForgetDeliveries;
import io.renewal.application.port.in.ManageWebhooks;

/** Binds the delivery of events to webhooks. Needs the out-ports, {@link WebhookRules} and a {@code RandomGenerator} bound elsewhere. */
public final class DeliveryModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Sending.class);
        bind(EndpointRun.class);
        bind(Removal.class);
        bind(DeliverEventsService.class).in(Scopes.SINGLETON);
        bind(ForgetDeliveriesService.class);
        bind(ManageWebhooksService.class);
        bind(DeliverEvents.class).to(DeliverEventsService.class);
        bind(ForgetDeliveries.class).to(ForgetDeliveriesService.class);
        bind(ManageWebhooks.class).to(ManageWebhooksService.class);
        expose(DeliverEvents.class);
        expose(ForgetDeliveries.class);
        expose(ManageWebhooks.class);
    }
}

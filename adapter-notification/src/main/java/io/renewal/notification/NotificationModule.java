package io.renewal.notification;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import io.renewal.application.port.out.EventPublisher;
import java.util.function.UnaryOperator;

/** Binds the sending of events. Needs the {@link NotificationConfig}; the {@link WebhookClient} is started and stopped by the server. */
public final class NotificationModule extends PrivateModule {
    private final UnaryOperator<EventPublisher> around;

    /**
     * Has something put around the publisher.
     *
     * @param around keeps all that a publisher promises
     */
    public NotificationModule(UnaryOperator<EventPublisher> around) {
        this.around = around;
    }

    @Override
    protected void configure() {
        bind(NameService.class).toInstance(NameService.OF_THIS_MACHINE);
        bind(Resolver.class);
        bind(Signatures.class);
        bind(TargetRules.class);
        bind(WebhookClient.class).in(Scopes.SINGLETON);
        bind(WebhookPublisher.class);
        expose(EventPublisher.class);
        expose(WebhookClient.class);
    }

    @Provides
    @Singleton
    EventPublisher publisher(WebhookPublisher publisher) {
        return around.apply(publisher);
    }
}

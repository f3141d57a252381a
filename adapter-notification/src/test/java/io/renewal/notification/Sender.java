package io.renewal.notification;

import io.renewal.notification.NotificationConfig.Targets;
import io.renewal.application.port.out.EventPublisher;
import java.time.Duration;
import java.time.InstantSource;

/** The adapter as its module makes it, with name servers that a test has in hand. */
final class Sender implements AutoCloseable {
    private final WebhookClient client;
    private final WebhookPublisher publisher;

    Sender(Targets targets, NameService names) {
        this(targets, names, Duration.ofSeconds(20));
    }

    Sender(Targets targets, NameService names, Duration timeout) {
        NotificationConfig config = new NotificationConfig(targets, timeout, 100, InstantSource.system());
        client = new WebhookClient(config, new Resolver(names, config));
        publisher = new WebhookPublisher(client, new TargetRules(config), new Signatures(config), config);
        client.start();
    }

    EventPublisher publisher() {
        return publisher;
    }

    @Override
    public void close() {
        client.close();
    }
}

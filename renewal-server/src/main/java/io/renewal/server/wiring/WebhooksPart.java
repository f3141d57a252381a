package io.renewal.server.wiring;

import io.renewal.notification.WebhookClient;
import io.renewal.server.service.Part;
import jakarta.inject.Inject;

/** The client that webhooks are sent by, among the parts. */
final class WebhooksPart implements Part {
    private final WebhookClient client;

    @Inject
    WebhooksPart(WebhookClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void start() {
        client.start();
    }

    @Override
    public void close() {
        client.close();
    }
}

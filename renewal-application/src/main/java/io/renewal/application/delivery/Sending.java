package io.renewal.application.delivery;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.EventPublisher.Answer;
import io.renewal.application.port.out.EventPublisher.Letter;
import io.renewal.application.port.out.EventWriter;
import io.renewal.application.port.out.WebhookDeliveries.Conclusion;
import io.renewal.application.port.out.WebhookDeliveries.Next;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.WebhookEndpoint;
import jakarta.inject.Inject;
import java.util.random.RandomGenerator;

/** Sends one delivery and says how it goes on. Thread-safe. */
final class Sending {
    private final EventPublisher publisher;
    private final EventWriter writer;
    private final WebhookRules rules;
    private final RandomGenerator chance;

    @Inject
    Sending(EventPublisher publisher, EventWriter writer, WebhookRules rules, RandomGenerator chance) {
        this.publisher = publisher;
        this.writer = writer;
        this.rules = rules;
        this.chance = chance;
    }

    /** What came of it; whatever goes wrong, also on our side, is something that came of it, or it would be tried for ever. */
    Sent send(WebhookEndpoint endpoint, Delivery delivery) {
        Answer answer = answer(endpoint, delivery);
        return switch (answer) {
            case Answer.Accepted accepted -> new Sent(new Conclusion(delivery, new Next.Delivered(), "HTTP " + accepted.status()), true);
            case Answer.Refused refused -> new Sent(failed(delivery, "HTTP " + refused.status()), true);
            case Answer.Silent silent -> new Sent(failed(delivery, silent.problem()), false);
        };
    }

    private Answer answer(WebhookEndpoint endpoint, Delivery delivery) {
        try {
            return publisher.send(new Letter(endpoint.url(), delivery.event().id(), writer.write(delivery.event()), endpoint.secrets()));
        } catch (RuntimeException e) {
            return new Answer.Silent("this service failed to send it: " + e);
        }
    }

    private Conclusion failed(Delivery delivery, String answer) {
        Next next = rules.backoff().after(delivery.progress().tries() + 1, chance.nextDouble()).<Next>map(Next.Retried::new)
                .orElseGet(Next.Parked::new);
        return new Conclusion(delivery, next, answer);
    }

    /**
     * Something that was sent.
     *
     * @param answered whether the receiver answered at all
     */
    record Sent(Conclusion conclusion, boolean answered) {}
}

package io.renewal.rest.console.webhook;

import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.rest.console.text.Phrase;
import java.util.Optional;

/** Which deliveries are shown; what needs somebody comes first. */
enum DeliveryFilter {
    PARKED, PENDING, DELIVERED, ALL;

    Optional<DeliveryStatus> status() {
        return switch (this) {
            case PARKED -> Optional.of(DeliveryStatus.PARKED);
            case PENDING -> Optional.of(DeliveryStatus.PENDING);
            case DELIVERED -> Optional.of(DeliveryStatus.DELIVERED);
            case ALL -> Optional.empty();
        };
    }

    Phrase label() {
        return status().map(WebhookPhrases::of).orElse(WebhookPhrases.ALL);
    }
}

package io.renewal.rest.webhook;

import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.Delivery.Progress;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.event.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, as it is answered; all times are wall-clock times.
 *
 * @param deliveryId the id of the event, which receivers know as {@code webhook-id}
 * @param lastAnswer what the last try came to; null before the first
 * @param nextTryAt null if it waits for an earlier event of its instance, or is not sent any more
 * @param parkedAt when it was given up, also while it is sent again after that
 */
@Schema(name = "Delivery")
public record DeliveryJson(String deliveryId, String eventId, String type, String accountId, String instanceId, long sequence,
        DeliveryStatus status, int tries, @Nullable String lastAnswer, Instant since, @Nullable Instant nextTryAt,
        @Nullable Instant deliveredAt, @Nullable Instant parkedAt) {
    static DeliveryJson of(Delivery delivery) {
        RecordedEvent event = delivery.event();
        Progress progress = delivery.progress();
        return new DeliveryJson(event.id().toString(), event.id().toString(), event.event().type(), event.accountId().value(),
                event.instanceId().value(), event.sequence(), progress.status(), progress.tries(), progress.answer().orElse(null),
                delivery.since(), progress.nextTryAt().orElse(null), progress.deliveredAt().orElse(null),
                progress.parkedAt().orElse(null));
    }
}

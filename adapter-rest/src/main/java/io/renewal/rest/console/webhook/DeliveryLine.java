package io.renewal.rest.console.webhook;

import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.rest.console.event.EventWords;
import io.renewal.rest.console.text.Words;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A delivery as it is shown.
 *
 * @param zone the billing zone of its instance
 */
record DeliveryLine(Delivery delivery, ZoneId zone) {
    private static final String STATUS = "HTTP ";

    RecordedEvent event() {
        return delivery.event();
    }

    DeliveryStatus status() {
        return delivery.progress().status();
    }

    boolean mayBeSentAgain() {
        return status() != DeliveryStatus.PENDING;
    }

    String what(Words words) {
        return new EventWords(words, zone).of(event().event());
    }

    /** What the last try came to. */
    String answer(Words words) {
        if (status() == DeliveryStatus.DELIVERED) {
            return words.say(WebhookPhrases.ACCEPTED);
        }
        return delivery.progress().answer().map(answer -> answer(answer, words)).orElseGet(() -> words.say(WebhookPhrases.NO_ANSWER_YET));
    }

    /** What went wrong on the way, for whoever mends it. */
    Optional<String> detail() {
        return delivery.progress().answer().filter(answer -> status() != DeliveryStatus.DELIVERED && !answer.startsWith(STATUS));
    }

    private static String answer(String answer, Words words) {
        return answer.startsWith(STATUS)
                ? words.say(WebhookPhrases.ANSWERED, answer.substring(STATUS.length()))
                : words.say(WebhookPhrases.UNREACHED);
    }
}

package io.renewal.notification;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.renewal.application.port.out.EventPublisher.Letter;
import io.renewal.application.webhook.WebhookSecret;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs letters as the Standard Webhooks specification says, by each of their secrets; dated by the real clock at each try. */
final class Signatures {
    private final NotificationConfig config;

    @Inject
    Signatures(NotificationConfig config) {
        this.config = config;
    }

    /** The headers of a letter that is sent now. */
    Map<String, String> headers(Letter letter) {
        Instant now = config.realTime().instant();
        String signatures = letter.secrets().stream().map(secret -> signature(letter, secret, now)).collect(Collectors.joining(" "));
        return Map.of(Webhook.UNBRANDED_MSG_ID_KEY, letter.id().toString(), Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                Long.toString(now.getEpochSecond()), Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures);
    }

    private static String signature(Letter letter, WebhookSecret secret, Instant now) {
        try {
            return new Webhook(secret.value()).sign(letter.id().toString(), now.getEpochSecond(), letter.body());
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret cannot sign", e);
        }
    }
}

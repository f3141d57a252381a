package io.renewal.application.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a receiver knows a delivery by: the key of its signature, in the form of the Standard Webhooks specification. Kept as it is, since
 * it signs; told once.
 *
 * @param value {@code whsec_} and the key in base64
 */
public record WebhookSecret(String value) {
    private static final String PREFIX = "whsec_";

    /** Makes one out of a text that cannot be guessed. */
    public static WebhookSecret of(String random) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(random.getBytes(StandardCharsets.UTF_8)));
    }

    /** Does not tell it. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

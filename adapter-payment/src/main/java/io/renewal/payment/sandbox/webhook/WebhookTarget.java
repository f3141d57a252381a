package io.renewal.payment.sandbox.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where events are sent.
 *
 * @param url     of the endpoint, http or https
 * @param secret  that events are signed with, as in {@code whsec_…}
 * @param retries how long to wait, in real time, before each further attempt after a failed one; what fails to the end is sent again
 *                after a restart
 */
public record WebhookTarget(URI url, String secret, List<Duration> retries) {
    private static final List<Duration> USUAL = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofMinutes(5));

    /**
     * Checks that events can be signed.
     *
     * @throws IllegalArgumentException if the secret is empty
     */
    public WebhookTarget {
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("events are signed, so the endpoint needs a secret");
        }
        retries = List.copyOf(retries);
    }

    /** With four more attempts within six minutes. */
    public static WebhookTarget of(URI url, String secret) {
        return new WebhookTarget(url, secret, USUAL);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebhookTarget[" + url + "]";
    }
}

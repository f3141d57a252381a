package io.renewal.server.wiring;

import io.renewal.application.delivery.Backoff;
import io.renewal.application.delivery.WebhookRules;
import io.renewal.notification.NotificationConfig;
import io.renewal.notification.NotificationConfig.Targets;
import io.renewal.server.settings.Mode;
import io.renewal.server.settings.Settings;
import io.renewal.server.settings.WebhooksSettings;
import java.time.Duration;

/** What settings say of webhooks. */
final class Webhooks {
    /** Longer than any exchange may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** As many as are served at once; all may be at one host. */
    private static final int ENDPOINTS_AT_ONCE = 64;

    private Webhooks() {}

    static WebhookRules rules(WebhooksSettings webhooks) {
        return new WebhookRules(new Backoff(webhooks.firstPause(), webhooks.longestPause(), webhooks.tries()), webhooks.inFlight(), LEASE,
                webhooks.secretOverlap(), webhooks.keep());
    }

    /** Dated by the machine's clock also in a sandbox: receivers live in real time. */
    static NotificationConfig config(Settings settings) {
        return new NotificationConfig(targets(settings), settings.webhooks().timeout(),
                ENDPOINTS_AT_ONCE * settings.webhooks().inFlight(), new SystemClock());
    }

    private static Targets targets(Settings settings) {
        if (settings.webhooks().allowPrivateTargets()) {
            return Targets.ANY;
        }
        return settings.mode() == Mode.SANDBOX ? Targets.PUBLIC : Targets.PUBLIC_HTTPS;
    }
}

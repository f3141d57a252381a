package io.renewal.rest.console.webhook;

import io.renewal.rest.console.text.Phrase;

/** What came of wishing that something is sent again. */
enum Sent {
    AGAIN, GONE;

    Phrase words() {
        return switch (this) {
            case AGAIN -> WebhookPhrases.SENT_AGAIN;
            case GONE -> WebhookPhrases.GONE;
        };
    }
}

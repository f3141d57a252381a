package io.renewal.application.port.out;

import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EventId;
import java.util.List;

/** Sends events to receivers that others run, and that may do anything. Not called in a transaction. Thread-safe. */
public interface EventPublisher {
    /**
     * What is wrong with an address that somebody wants events sent to; nothing if they can be. Asks nobody, so a name may yet turn out to
     * lead to where nothing may be sent.
     */
    List<String> objections(String url);

    /**
     * Sends an event, once, and waits for the answer, for as long as is set and no longer.
     *
     * @throws IllegalStateException if this thread is in a transaction
     */
    Answer send(Letter letter);

    /**
     * What is sent.
     *
     * @param id the same whenever this event is sent
     * @param body the text that is signed
     * @param secrets each of them signs
     */
    record Letter(String url, EventId id, String body, List<WebhookSecret> secrets) {}

    /** What came of it. */
    sealed interface Answer {
        /** The receiver has it. */
        record Accepted(int status) implements Answer {}

        /** The receiver answered anything else. */
        record Refused(int status) implements Answer {}

        /**
         * There was no answer, or nothing could be sent.
         *
         * @param problem for operators to see, as a sentence without its full stop
         */
        record Silent(String problem) implements Answer {}
    }
}

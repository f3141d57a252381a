package io.renewal.rest.console.operation;

import io.renewal.rest.console.text.Phrase;
import java.util.Optional;

/**
 * Asks before all charges are paused.
 *
 * @param reason what was typed
 * @param complaint what is wrong with it
 */
record PausePage(String reason, Optional<Phrase> complaint) {
    /** Asks before they go on. */
    record Resumption(int held) {}
}

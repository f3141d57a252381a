package io.renewal.rest.console.card;

import io.renewal.rest.console.text.Phrase;

/** What was done by the form that led to the page. */
enum Done {
    PREFERRED, REMOVED, ORDERED, GONE;

    Phrase words() {
        return switch (this) {
            case PREFERRED -> CardPhrases.NOW_PREFERRED;
            case REMOVED -> CardPhrases.NOW_REMOVED;
            case ORDERED -> CardPhrases.NOW_ORDERED;
            case GONE -> CardPhrases.GONE;
        };
    }
}

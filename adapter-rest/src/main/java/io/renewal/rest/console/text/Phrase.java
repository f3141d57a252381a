package io.renewal.rest.console.text;

/**
 * Something that pages say, in every language side by side, so that none can be missing and each can be judged beside the other.
 * <code>{0}</code> stands for the first thing that is filled in. Immutable.
 */
public record Phrase(String english, String chinese) {
    /** The phrase in one language, with nothing filled in. */
    String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}

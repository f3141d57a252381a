package io.renewal.rest.json;

import java.util.Optional;

/** What any text in a request must not have in it, because it could not be stored or not be given back as it came. */
public final class PlainText {
    private PlainText() {}

    /** What is wrong with a text, if anything; reads on from the field's name. */
    public static Optional<String> fault(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("must not contain the character U+0000");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return Optional.of("must not contain half a surrogate pair");
        }
        return Optional.empty();
    }
}

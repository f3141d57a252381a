package io.renewal.rest.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/** Where the next page begins, as text that callers pass on and do not read. It is not secret and not signed: treat it as any input. */
public final class Cursor {
    private Cursor() {}

    /** Encodes a position, such as the last key of a page. */
    public static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }

    /** The position again; nothing if it is empty or the text was not made by {@link #encode}. */
    public static Optional<String> decode(String cursor) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor))).toString())
                    .filter(position -> !position.isEmpty() && encode(position).equals(cursor));
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }
}

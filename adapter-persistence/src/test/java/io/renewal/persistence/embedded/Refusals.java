package io.renewal.persistence.embedded;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

final class Refusals {
    private Refusals() {}

    /** Says that it is refused, in words that hold each of these parts. */
    static void assertRefused(Executable action, String... parts) {
        String message = Objects.toString(assertThrows(EmbeddedPostgresException.class, action).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "\"" + message + "\" does not say \"" + part + "\"");
        }
    }
}

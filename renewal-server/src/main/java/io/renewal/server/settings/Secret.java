package io.renewal.server.settings;

/**
 * A value that must not be printed: its text form is a mask, so that a record that holds one can be logged.
 *
 * @param value the secret itself
 */
public record Secret(String value) {
    @Override
    public String toString() {
        return Disclosure.MASK;
    }
}

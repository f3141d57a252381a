package io.renewal.server.settings;

/**
 * A value as somebody gave it.
 *
 * @param setting what it is for
 * @param text as it was written
 * @param origin where it was written, in words: "environment variable RENEWAL_HTTP_PORT"
 */
public record Given(Setting<?> setting, String text, String origin) {
    /** The value as it may be shown. */
    public String shown() {
        return setting.disclosure().show(text);
    }
}

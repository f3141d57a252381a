package io.renewal.server.settings;

/**
 * Something wrong with the settings.
 *
 * @param subject what it is about: a key, or a name that is none
 * @param text the rest of the sentence, with what to do
 */
public record Problem(String subject, String text) {
    static Problem badValue(Given given, String expected) {
        return new Problem(given.setting().key(), "\"%s\" (%s): expected %s".formatted(given.shown(), given.origin(), expected));
    }

    static Problem missing(Setting<?> setting, String why) {
        return new Problem(setting.key(),
                "is not set: %s; set %s or pass %s".formatted(why, setting.environmentVariable(), setting.flag()));
    }

    /** The value that came with an unknown name is left out: it may be a secret with a misspelt name. */
    static Problem unknown(String name, String origin, Guess guess) {
        String subject = origin.endsWith(name) ? origin : "%s (%s)".formatted(name, origin);
        return new Problem(subject, "is no setting" + guess.question(name));
    }

    @Override
    public String toString() {
        return subject + " " + text;
    }
}

package io.renewal.rest.console.signin;

import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The page to sign in on.
 *
 * @param returnUrl where to go afterwards
 * @param kept the form that waits meanwhile, as hidden fields
 * @param complaint about the last try
 * @param samples whom one may be in a sandbox by a click
 */
record SignIn(String returnUrl, Map<String, String> kept, Optional<Phrase> complaint, Set<String> samples) {
    static final String RETURN_URL = "returnUrl";
    static final String KEY = "apiKey";
    static final String SAMPLE = "sample";
    private static final String KEPT_PATH = "kept-path";
    private static final String KEPT_FIELD = "kept.";

    /** With a form that was sent after its session had ended. */
    static Map<String, String> keeping(Form form) {
        TreeMap<String, String> kept = new TreeMap<>();
        form.again().forEach((name, value) -> kept.put(KEPT_FIELD + name, value));
        kept.remove(KEPT_FIELD + Form.CSRF);
        kept.put(KEPT_PATH, form.path());
        return kept;
    }

    /** The same, out of a form of this page. */
    static Map<String, String> stillKept(Form form) {
        TreeMap<String, String> kept = new TreeMap<>(form.again());
        kept.keySet().removeIf(name -> !name.startsWith(KEPT_FIELD) && !name.equals(KEPT_PATH));
        return kept;
    }

    /** The form that waited, if one did. */
    static Optional<GoOn> waiting(Map<String, String> kept) {
        TreeMap<String, String> fields = new TreeMap<>();
        kept.forEach((name, value) -> {
            if (name.startsWith(KEPT_FIELD)) {
                fields.put(name.substring(KEPT_FIELD.length()), value);
            }
        });
        return Optional.ofNullable(kept.get(KEPT_PATH)).filter(ConsoleAddress::isPage).map(path -> new GoOn(path, fields));
    }

    /**
     * The page after it, if a form waits.
     *
     * @param path where it goes
     */
    record GoOn(String path, Map<String, String> fields) {
        /** What it would do, in words. */
        Optional<String> deed(Words words) {
            return Deed.of(words, path);
        }
    }
}

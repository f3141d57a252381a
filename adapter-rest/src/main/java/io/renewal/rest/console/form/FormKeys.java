package io.renewal.rest.console.form;

import io.renewal.rest.ConsoleConfig;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes the key of a form as it is shown: however often that form is sent, it counts once. Thread-safe. */
public final class FormKeys {
    /** The field that carries it. */
    public static final String FIELD = "key";
    private static final int BYTES = 16;

    private final RandomGenerator chance;

    @Inject
    FormKeys(ConsoleConfig config) {
        chance = config.chance();
    }

    /** A new one. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

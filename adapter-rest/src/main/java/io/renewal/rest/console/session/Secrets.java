package io.renewal.rest.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.renewal.rest.ConsoleConfig;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/** The keys that are derived from the console's secret, one for each use, and chance. Thread-safe. */
final class Secrets {
    private final byte[] secret;
    private final RandomGenerator chance;

    @Inject
    Secrets(ConsoleConfig config) {
        this.secret = config.secret().getBytes(UTF_8);
        this.chance = config.chance();
    }

    SecretKeySpec sealing() {
        return new SecretKeySpec(derived("sessions"), "AES");
    }

    byte[] marking() {
        return derived("forms");
    }

    /** 128 random bits as text. */
    String random() {
        byte[] bytes = new byte[16];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a key's sessions are called; it does not tell the key. */
    String nameOf(String key) {
        return Hashing.hmacSha256(derived("names")).hashString(key, UTF_8).toString();
    }

    private byte[] derived(String use) {
        return Hashing.hmacSha256(secret).hashString("renewal console: " + use, UTF_8).asBytes();
    }
}

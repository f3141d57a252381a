package io.renewal.server.wiring;

import io.renewal.application.port.out.SecretSource;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of 256 random bits behind a prefix by which scanners for leaked secrets know them. Thread-safe. */
final class SystemSecrets implements SecretSource {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "rk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

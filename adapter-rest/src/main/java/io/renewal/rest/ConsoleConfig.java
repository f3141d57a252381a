package io.renewal.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the console needs besides the in-ports.
 *
 * @param secret what sessions are sealed with: the same on every node, and another one ends all sessions
 * @param sessionLength from sign-in to the end of a session
 * @param publicAddress where browsers find the server, if it stands behind a proxy; with https, cookies go nowhere else
 * @param sandbox whether time and money are not real
 * @param samples whom one may be by a click, and their keys; none outside a demonstration
 * @param clock of the world, not of a sandbox: moving that one by a day signs nobody out
 * @param chance a cryptographic source, for what must not be guessed
 */
public record ConsoleConfig(@Size(min = 16) String secret, @NotNull Duration sessionLength, Optional<URI> publicAddress, boolean sandbox,
        Supplier<Map<String, String>> samples, InstantSource clock, RandomGenerator chance) {
    /** Whether browsers reach the server by https. */
    public boolean isBehindTls() {
        return publicAddress.filter(address -> address.getScheme().equals("https")).isPresent();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ConsoleConfig[sessionLength=" + sessionLength + ", publicAddress=" + publicAddress + "]";
    }
}

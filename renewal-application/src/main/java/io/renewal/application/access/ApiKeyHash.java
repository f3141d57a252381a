package io.renewal.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of an API key. A fast hash does: keys are random, so there is nothing to try out.
 *
 * @param hex the SHA-256 of the key in UTF-8, 64 lower-case hexadecimal digits
 */
public record ApiKeyHash(String hex) {
    public static ApiKeyHash of(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new ApiKeyHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether this is the hash of {@code key}; takes the same time wherever they differ. */
    public boolean matches(String key) {
        return MessageDigest.isEqual(hex.getBytes(StandardCharsets.US_ASCII), of(key).hex.getBytes(StandardCharsets.US_ASCII));
    }
}

package io.renewal.rest.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals sessions so that a browser can carry but neither read nor change them: AES-256-GCM, under a nonce of its own each. Thread-safe. */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    @Inject
    Seal(Secrets secrets) {
        key = secrets.sealing();
    }

    String close(Session session) {
        String text = String.join("\n", session.id(), String.valueOf(session.until().getEpochSecond()), session.key().orElse(""));
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            // The provider makes the nonce.
            cipher.init(Cipher.ENCRYPT_MODE, key);
            byte[] sealed = joined(cipher.getIV(), cipher.doFinal(text.getBytes(UTF_8)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The session again; nothing if it was not sealed here, or under another secret. */
    Optional<Session> open(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= NONCE) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
            return Optional.of(read(new String(cipher.doFinal(Arrays.copyOfRange(bytes, NONCE, bytes.length)), UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Session read(String text) {
        List<String> parts = Splitter.on('\n').limit(3).splitToList(text);
        return new Session(parts.get(0), Optional.of(parts.get(2)).filter(key -> !key.isEmpty()),
                Instant.ofEpochSecond(Long.parseLong(parts.get(1))));
    }
}

package io.renewal.rest.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import jakarta.inject.Inject;
import java.security.MessageDigest;

/**
 * Marks forms so that only pages of the same session can send them. The mark differs each time that a page is shown, so that the size of a
 * compressed page tells nothing of it. Thread-safe.
 */
public final class Csrf {
    private final Secrets secrets;

    @Inject
    Csrf(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A mark for the forms of one page. */
    public String mark(Session session) {
        return marked(secrets.random(), session);
    }

    /** Whether it is a mark of this session. */
    public boolean isMark(String mark, Session session) {
        int dot = mark.indexOf('.');
        return dot > 0 && MessageDigest.isEqual(mark.getBytes(UTF_8), marked(mark.substring(0, dot), session).getBytes(UTF_8));
    }

    private String marked(String salt, Session session) {
        return salt + "." + Hashing.hmacSha256(secrets.marking()).hashString(salt + "." + session.id(), UTF_8);
    }
}

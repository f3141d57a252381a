package io.renewal.rest.console.session;

import io.renewal.rest.ConsoleConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Begins sessions, and finds them again in a browser's cookie. The cookie has no age: it goes with the browser, or when the session ends.
 * Thread-safe.
 */
public final class Sessions {
    private static final String COOKIE = "renewal-session";
    private static final String PATH = "/console";

    private final Seal seal;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Duration length;
    private final boolean secure;

    @Inject
    Sessions(Seal seal, Secrets secrets, ConsoleConfig config) {
        this.seal = seal;
        this.secrets = secrets;
        this.clock = config.clock();
        this.length = config.sessionLength();
        this.secure = config.isBehindTls();
    }

    /**
     * A session of somebody who is not signed in, or not any more. It goes by the name of the one before, so that forms of other tabs, which
     * that one has marked, can still be kept while their reader signs in again; the name allows nothing.
     */
    public Session begun(ContainerRequestContext request) {
        return of(request).filter(session -> session.key().isEmpty())
                .orElseGet(() -> new Session(endedOf(request).map(Session::id).orElseGet(secrets::random), Optional.empty(),
                        clock.instant().plus(length)));
    }

    /** A session of whoever has this key. All of one key have one name: forms go on after signing in again as the same, and as nobody else. */
    public Session signedIn(String key) {
        return new Session(secrets.nameOf(key), Optional.of(key), clock.instant().plus(length));
    }

    /** The session that a request carries, unless it has ended. */
    public Optional<Session> of(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue).flatMap(seal::open)
                .filter(session -> clock.instant().isBefore(session.until()));
    }

    /** What makes the browser carry it, back to the console only, and never over an open line if the server is behind TLS. */
    public NewCookie cookie(Session session) {
        return builder().value(seal.close(session)).build();
    }

    /** What makes the browser forget it. */
    public NewCookie forgotten() {
        return builder().value("").maxAge(0).build();
    }

    /** The session that a request carries though it has ended: what it shows is still of use, what it allowed is not. */
    Optional<Session> endedOf(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue).flatMap(seal::open);
    }

    private NewCookie.Builder builder() {
        return new NewCookie.Builder(COOKIE).version(0).path(PATH).httpOnly(true).sameSite(NewCookie.SameSite.LAX).secure(secure);
    }
}

package io.renewal.rest.console.session;

import io.renewal.application.port.in.Caller;
import io.renewal.rest.console.text.Language;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.Optional;

/**
 * Who looks at a page.
 *
 * @param session none if the browser brought none, or one that has ended
 * @param caller whom its key belongs to; none if nobody is signed in, or the key was revoked
 */
public record Visitor(Optional<Session> session, Optional<Caller> caller) {
    /** The cookie with the language that was chosen. */
    public static final String LANGUAGE_COOKIE = "renewal-language";
    private static final String PROPERTY = Visitor.class.getName();
    private static final Visitor NOBODY = new Visitor(Optional.empty(), Optional.empty());

    /** Somebody unknown, where the session was not looked for. */
    public static Visitor of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Visitor visitor ? visitor : NOBODY;
    }

    /**
     * Whoever is signed in.
     *
     * @throws IllegalStateException on a page that is open to all
     */
    public static Caller callerOf(ContainerRequestContext request) {
        return of(request).caller().orElseThrow(() -> new IllegalStateException("nobody was asked to sign in"));
    }

    /** The language that was chosen, else the browser's. */
    public static Language languageOf(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(LANGUAGE_COOKIE)).map(Cookie::getValue).flatMap(Language::ofTag)
                .orElseGet(() -> Language.preferredBy(Optional.ofNullable(request.getHeaderString("Accept-Language")).orElse("")));
    }

    void rememberIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}

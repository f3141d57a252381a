package io.renewal.rest.console.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What a browser carries from page to page.
 *
 * @param id what forms are marked by; one for each key, random before anybody has signed in
 * @param key the API key that was signed in with; without one nobody is signed in yet
 * @param until when it ends, UTC by the world's clock
 */
public record Session(String id, Optional<String> key, Instant until) {
    /** Without the key. */
    @Override
    public String toString() {
        return "Session[" + id + " until " + until + "]";
    }
}

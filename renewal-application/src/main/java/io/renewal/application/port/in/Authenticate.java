package io.renewal.application.port.in;

import java.util.Optional;

/** Tells who presents a key. */
public interface Authenticate {
    /**
     * The caller that {@code key} belongs to, or empty if it is unknown or revoked.
     *
     * @throws io.renewal.application.port.out.StoreUnavailableException if the store does not answer
     */
    Optional<Caller> caller(String key);
}

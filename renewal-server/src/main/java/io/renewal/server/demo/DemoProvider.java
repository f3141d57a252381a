package io.renewal.server.demo;

import java.net.URI;
import java.util.Optional;

/** The payment provider of a sandbox, if it is one that only pretends; to be told, so that things can be made to go wrong there. */
public interface DemoProvider {
    /** How to get in; empty if payments go to a provider elsewhere. */
    Optional<Access> access();

    /**
     * Opens nothing of value.
     *
     * @param address where it answers; on this machine
     * @param key that it asks for
     */
    record Access(URI address, String key) {}
}

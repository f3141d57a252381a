package io.renewal.notification;

import java.io.IOException;
import java.io.Serial;

/** A host has only addresses that nothing may be sent to. */
final class PrivateTargetException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    PrivateTargetException(String host) {
        super("the host " + host + " has no public address, and nothing is sent to private ones");
    }
}

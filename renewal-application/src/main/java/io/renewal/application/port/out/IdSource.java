package io.renewal.application.port.out;

import java.util.UUID;

/** Makes ids. Thread-safe. */
public interface IdSource {
    /** An id that nobody had before; later ones sort behind earlier ones, roughly. */
    UUID next();
}

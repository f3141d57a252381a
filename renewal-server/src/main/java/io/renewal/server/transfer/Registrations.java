package io.renewal.server.transfer;

import java.io.IOException;
import java.util.Optional;

/** The accounts and instances of a file, one after the other. */
interface Registrations {
    /** The next one; nothing at the end of the file. */
    Optional<Entry> next() throws IOException;

    /** The line that a file of only some of the entries must begin with, if there is one. */
    Optional<Line> header();
}

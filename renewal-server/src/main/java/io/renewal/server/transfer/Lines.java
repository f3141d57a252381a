package io.renewal.server.transfer;

import java.io.IOException;
import java.util.Optional;

/** The lines of a file, one after the other. */
@FunctionalInterface
interface Lines {
    /** The most bytes that a line may have, as many as the body of a request by default. */
    int LONGEST = 64 * 1024;

    /** The next line; nothing at the end of the file. */
    Optional<Line> next() throws IOException;
}

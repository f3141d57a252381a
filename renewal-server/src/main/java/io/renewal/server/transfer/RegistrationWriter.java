package io.renewal.server.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Writes accounts and instances into a file. */
interface RegistrationWriter {
    void write(ObjectNode registration) throws IOException;

    /** Lets go of what is held back. */
    void flush() throws IOException;
}

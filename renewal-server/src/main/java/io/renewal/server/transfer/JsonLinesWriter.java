package io.renewal.server.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An object on each line. */
record JsonLinesWriter(OutputStream out) implements RegistrationWriter {
    @Override
    public void write(ObjectNode registration) throws IOException {
        out.write(registration.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

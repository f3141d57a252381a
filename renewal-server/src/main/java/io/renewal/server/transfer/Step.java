package io.renewal.server.transfer;

import java.io.IOException;
import java.util.List;

/** What comes next in reading a file. */
sealed interface Step {
    /**
     * Some entries in a row.
     *
     * @param bytesRead of the file, up to their end or somewhat further
     */
    record Batch(List<Entry> entries, long bytesRead) implements Step {}

    /** The end of the file. */
    record End() implements Step {}

    /** The file cannot be read any further. */
    record Broken(IOException cause) implements Step {}

    /** A bug. */
    record Failed(RuntimeException cause) implements Step {}

    /** Somebody wants this to end. */
    record Stopped() implements Step {}
}

package io.renewal.server.transfer;

import io.renewal.rest.transfer.Parsed;

/** A line and what it says. */
record Entry(Line line, Parsed parsed) {
    /** A line that says nothing of use. */
    static Entry wrong(Line line, String fault) {
        return new Entry(line, Parsed.Wrong.asAWhole(fault));
    }
}

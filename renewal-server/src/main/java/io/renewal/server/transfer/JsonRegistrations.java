package io.renewal.server.transfer;

import io.renewal.rest.transfer.RegistrationJson;
import java.io.IOException;
import java.util.Optional;

/** A JSON object on each line. */
record JsonRegistrations(Lines lines, RegistrationJson json) implements Registrations {
    @Override
    public Optional<Entry> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().saysNothing()) {
            line = lines.next();
        }
        return line.map(this::entry);
    }

    @Override
    public Optional<Line> header() {
        return Optional.empty();
    }

    private Entry entry(Line line) {
        return line.fault().map(fault -> Entry.wrong(line, fault)).orElseGet(() -> new Entry(line, json.parse(line.content())));
    }
}

package io.renewal.server.wiring;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.renewal.application.port.out.IdSource;
import java.util.UUID;

/** UUIDs of version 7: those made later sort later, so that rows made together lie together. Thread-safe. */
final class SystemIds implements IdSource {
    private final NoArgGenerator uuids = Generators.timeBasedEpochRandomGenerator();

    @Override
    public UUID next() {
        return uuids.generate();
    }
}

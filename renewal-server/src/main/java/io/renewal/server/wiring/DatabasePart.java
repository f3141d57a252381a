package io.renewal.server.wiring;

import io.renewal.persistence.Database;
import io.renewal.rest.health.ReadinessCheck;
import io.renewal.server.service.Part;
import jakarta.inject.Inject;

/** The database among the parts: open before all others are made, closed after them. */
final class DatabasePart implements Part, ReadinessCheck {
    private final Database database;

    @Inject
    DatabasePart(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isReady() {
        return database.isReachable();
    }

    @Override
    public void start() {
        // it was opened before anything could be made that stands on it
    }

    @Override
    public void close() {
        database.close();
    }
}

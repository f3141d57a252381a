package io.renewal.server.whole;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on an empty database of its own, for one test class. */
final class FreshRenewal implements BeforeAllCallback, AfterAllCallback {
    private final FreshDatabase database = new FreshDatabase();
    private Optional<RunningRenewal> server = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        database.beforeAll(context);
        server = Optional.of(RunningRenewal.on(database.address()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.ifPresent(RunningRenewal::close);
        database.afterAll(context);
    }

    Operator operator() {
        return server.orElseThrow().operator();
    }

    DatabaseAddress database() {
        return database.address();
    }

    Books books() {
        return Books.at(database());
    }
}

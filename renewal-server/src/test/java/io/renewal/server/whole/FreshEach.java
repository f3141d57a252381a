package io.renewal.server.whole;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty database for each test. */
final class FreshEach implements BeforeEachCallback, AfterEachCallback {
    private final FreshDatabase database = new FreshDatabase();

    @Override
    public void beforeEach(ExtensionContext context) {
        database.beforeAll(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        database.afterAll(context);
    }

    DatabaseAddress address() {
        return database.address();
    }
}

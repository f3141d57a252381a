package io.renewal.persistence.testing;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * An empty database for one test class, on a real server that is as durable as the product's and shared by all classes of the run. It is
 * dropped after the class.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FreshDatabase DATABASE = new FreshDatabase();
 *
 * @Test
 * void somethingIsStored() {
 *     var address = DATABASE.address();
 * }
 * }</pre>
 */
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

    private Optional<DatabaseAddress> address = Optional.empty();

    /**
     * Where the database is.
     *
     * @throws IllegalStateException outside of the test class
     */
    public DatabaseAddress address() {
        return address.orElseThrow(() -> new IllegalStateException("only while the tests of a class run"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        address = Optional.of(server(context).createDatabase());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        address.ifPresent(server(context)::dropDatabase);
        address = Optional.empty();
    }

    private static SharedServer server(ExtensionContext context) {
        // Closed by JUnit at the end of the whole run.
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(SharedServer.class, key -> SharedServer.start(), SharedServer.class);
    }
}

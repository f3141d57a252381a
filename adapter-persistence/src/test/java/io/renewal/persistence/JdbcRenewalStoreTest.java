package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.RenewalStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store on a real PostgreSQL keeps the contract of every store. */
class JdbcRenewalStoreTest extends RenewalStoreContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @Override
    protected RenewalStore emptyStore() {
        return DATABASE.emptyStore();
    }
}

package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.DueWorkContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store on a real PostgreSQL lets what is due be claimed and done. */
class JdbcDueWorkTest extends DueWorkContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @Override
    protected RenewalStore emptyStore() {
        return DATABASE.emptyStore();
    }
}

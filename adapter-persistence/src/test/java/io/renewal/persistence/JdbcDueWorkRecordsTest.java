package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.DueWorkRecordsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDueWorkRecordsTest extends DueWorkRecordsContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @Override
    protected RenewalStore emptyStore() {
        return DATABASE.emptyStore();
    }
}

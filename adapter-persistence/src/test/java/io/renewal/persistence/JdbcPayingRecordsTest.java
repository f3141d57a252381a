package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.PayingRecordsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPayingRecordsTest extends PayingRecordsContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @Override
    protected RenewalStore emptyStore() {
        return DATABASE.emptyStore();
    }
}

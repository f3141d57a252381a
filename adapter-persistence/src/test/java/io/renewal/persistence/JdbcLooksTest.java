package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.LooksContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLooksTest extends LooksContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @Override
    protected RenewalStore emptyStore() {
        return DATABASE.emptyStore();
    }

    @Override
    protected void letPass(Duration duration) {
        DATABASE.letPass(duration);
    }
}

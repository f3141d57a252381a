package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.WebhooksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events and their feed on a real PostgreSQL keep the contract of every store. */
class JdbcWebhooksTest extends WebhooksContract {
    @RegisterExtension
    static final OpenDatabase DATABASE = new OpenDatabase();

    @Override
    protected RenewalStore emptyStore() {
        return DATABASE.emptyStore();
    }
}

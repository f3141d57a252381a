package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.WebhooksContract;

class InMemoryWebhooksTest extends WebhooksContract {
    @Override
    protected RenewalStore emptyStore() {
        return new InMemoryRenewalStore();
    }
}

package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.RenewalStoreContract;

class InMemoryRenewalStoreTest extends RenewalStoreContract {
    @Override
    protected RenewalStore emptyStore() {
        return new InMemoryRenewalStore();
    }
}

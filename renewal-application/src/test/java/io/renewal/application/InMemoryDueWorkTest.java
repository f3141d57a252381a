package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.DueWorkContract;

class InMemoryDueWorkTest extends DueWorkContract {
    @Override
    protected RenewalStore emptyStore() {
        return new InMemoryRenewalStore();
    }
}

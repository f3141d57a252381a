package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.AttemptsContract;
import io.renewal.application.testkit.InMemoryRenewalStore;

class InMemoryAttemptsTest extends AttemptsContract {
    @Override
    protected RenewalStore emptyStore() {
        return new InMemoryRenewalStore();
    }
}

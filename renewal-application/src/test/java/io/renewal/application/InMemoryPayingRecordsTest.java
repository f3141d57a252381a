package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.PayingRecordsContract;
import io.renewal.application.testkit.InMemoryRenewalStore;

class InMemoryPayingRecordsTest extends PayingRecordsContract {
    @Override
    protected RenewalStore emptyStore() {
        return new InMemoryRenewalStore();
    }
}

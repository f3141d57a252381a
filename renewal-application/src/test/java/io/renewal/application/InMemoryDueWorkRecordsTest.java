package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.DueWorkRecordsContract;
import io.renewal.application.testkit.InMemoryRenewalStore;

class InMemoryDueWorkRecordsTest extends DueWorkRecordsContract {
    @Override
    protected RenewalStore emptyStore() {
        return new InMemoryRenewalStore();
    }
}

package io.renewal.application;

import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.LooksContract;
import java.time.Duration;

class InMemoryLooksTest extends LooksContract {
    private final InMemoryRenewalStore store = new InMemoryRenewalStore();

    @Override
    protected RenewalStore emptyStore() {
        return store;
    }

    @Override
    protected void letPass(Duration duration) {
        store.letPass(duration);
    }
}

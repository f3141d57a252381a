package io.renewal.server.architecture.violations.persistence;

import io.renewal.server.architecture.violations.application.port.out.ThingStore;
import com.google.inject.Inject;

public final class InjectedByGuice {
    private final ThingStore store;

    @Inject
    InjectedByGuice(ThingStore store) {
        this.store = store;
    }

    ThingStore store() {
        return store;
    }
}

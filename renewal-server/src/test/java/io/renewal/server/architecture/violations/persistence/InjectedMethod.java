package io.renewal.server.architecture.violations.persistence;

import io.renewal.server.architecture.violations.application.port.out.ThingStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

public final class InjectedMethod {
    private final List<ThingStore> stores = new ArrayList<>();

    @Inject
    void take(ThingStore store) {
        stores.add(store);
    }
}

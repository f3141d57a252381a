package io.renewal.server.architecture.violations.persistence;

import io.renewal.server.architecture.violations.application.port.out.ThingStore;
import jakarta.inject.Inject;

public final class InjectedField {
    @Inject
    ThingStore store;
}

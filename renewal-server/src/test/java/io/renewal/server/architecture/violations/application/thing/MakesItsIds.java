package io.renewal.server.architecture.violations.application.thing;

import java.util.UUID;

final class MakesItsIds {
    UUID next() {
        return UUID.randomUUID();
    }
}

package io.renewal.server.architecture.violations.persistence;

import java.time.ZoneId;

final class TakesTheMachinesZone {
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}

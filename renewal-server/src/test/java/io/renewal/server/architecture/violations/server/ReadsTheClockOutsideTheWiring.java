package io.renewal.server.architecture.violations.server;

final class ReadsTheClockOutsideTheWiring {
    long millis() {
        return System.currentTimeMillis();
    }
}

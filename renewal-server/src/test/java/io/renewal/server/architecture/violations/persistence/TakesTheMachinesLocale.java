package io.renewal.server.architecture.violations.persistence;

import java.util.Locale;

final class TakesTheMachinesLocale {
    Locale locale() {
        return Locale.getDefault();
    }
}

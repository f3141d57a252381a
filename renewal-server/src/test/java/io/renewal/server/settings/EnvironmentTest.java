package io.renewal.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    @Test
    void aVariableIsNamedAfterItsKeyInAnyLocale() {
        assertEquals("RENEWAL_HTTP_MAX_BODY_BYTES", SettingsTable.HTTP_MAX_BODY_BYTES.environmentVariable());
        assertEquals("RENEWAL_DATA_DIR", SettingsTable.DATA_DIR.environmentVariable());
    }

    @Test
    void variablesOfOthersAreNotLookedAt() {
        assertEquals(Reading.NOTHING, Environment.read(Map.of("HTTP_PORT", "1", "RENEWALS_X", "2", "PATH", "/bin")));
    }

    @Test
    void anEmptyVariableCountsAsNotGiven() {
        assertEquals(Reading.NOTHING, Environment.read(Map.of("RENEWAL_DATABASE_URL", "", "RENEWAL_NONSENSE", "")));
    }

    @Test
    void anUnknownVariableIsAProblem() {
        assertEquals(List.of("environment variable RENEWAL_HTTPPORT is no setting; did you mean RENEWAL_HTTP_PORT?"),
                Environment.read(Map.of("RENEWAL_HTTPPORT", "1")).problems().stream().map(Problem::toString).toList());
    }
}

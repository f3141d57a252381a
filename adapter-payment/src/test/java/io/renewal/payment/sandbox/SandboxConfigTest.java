package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxConfigTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void itCannotBeReachedFromElsewhere(String address) throws Exception {
        InetAddress elsewhere = InetAddress.getByName(address);
        assertThrows(IllegalArgumentException.class,
                () -> new SandboxConfig(elsewhere, 0, TestSandbox.KEY, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_renewal", "sk_test_", ""})
    void itTakesNoKeyOfTheRealProvider(String key) {
        assertThrows(IllegalArgumentException.class, () -> SandboxConfig.on(0, key));
    }

    @Test
    void itDoesNotTellItsKey() {
        assertFalse(SandboxConfig.on(0, "sk_test_hidden").toString().contains("hidden"));
    }
}

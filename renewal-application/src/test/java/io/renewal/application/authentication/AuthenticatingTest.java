package io.renewal.application.authentication;

import static io.renewal.application.testkit.TestApplication.OPERATOR_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.TestApplication;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticatingTest {
    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final Authenticate authenticate = application.port(Authenticate.class);

    @Test
    void theOperatorIsKnownByTheirKey() {
        assertEquals(Optional.of(new Caller.Operator()), authenticate.caller(OPERATOR_KEY));
    }

    @Test
    void anUnknownKeyIsNobodys() {
        assertEquals(Optional.empty(), authenticate.caller("rk_unknown"));
        assertEquals(Optional.empty(), authenticate.caller(""));
        assertEquals(Optional.empty(), authenticate.caller(OPERATOR_KEY + " "));
        assertEquals(Optional.empty(), authenticate.caller(OPERATOR_KEY.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theHashIsNotTheKey() {
        assertEquals(Optional.empty(), authenticate.caller(ApiKeyHash.of(OPERATOR_KEY).hex()));
    }

    @Test
    void nobodyIsTurnedAwayBecauseTheStoreIsDown() {
        application.store().goDown();
        assertThrows(StoreUnavailableException.class, () -> authenticate.caller("rk_unknown"));
    }
}

package io.renewal.application.authentication;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.REDIS;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CheckIdempotencyKey;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckingIdempotencyKeysTest {
    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final TestCaller acme = application.customer(ACME);

    @BeforeEach
    void useAKey() {
        Requests.fresh(application.port(OrderRenewal.class).order(acme.wish(REDIS, 3), Requests.of(acme.caller(), "used", "this")));
    }

    @Test
    void aUsedKeyStandsForTheRequestItWasUsedFor() {
        assertFalse(standsForAnother(acme.caller(), "used", "this"));
        assertTrue(standsForAnother(acme.caller(), "used", "that"));
    }

    @Test
    void aKeyThatWasNotUsedStandsForNothing() {
        assertFalse(standsForAnother(acme.caller(), "unused", "that"));
    }

    @Test
    void theKeyOfAnotherCallerStandsForNothing() {
        assertFalse(standsForAnother(new Caller.Customer(GLOBEX), "used", "that"));
        assertFalse(standsForAnother(new Caller.Operator(), "used", "that"));
    }

    private boolean standsForAnother(Caller caller, String key, String fingerprint) {
        return application.port(CheckIdempotencyKey.class).standsForAnother(caller, new IdempotencyKey(key),
                new RequestFingerprint(fingerprint));
    }
}

package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.REDIS_7D;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.port.in.RegisterLifecyclePolicy.Result;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import org.junit.jupiter.api.Test;

class RegisteringLifecyclePoliciesTest {
    private final TestApplication application = new TestApplication();

    @Test
    void aPolicyIsRegisteredOnce() {
        assertEquals(new Result.Registered(REDIS_7D), register(REDIS_7D));
        assertEquals(new Result.Unchanged(REDIS_7D), register(REDIS_7D));
    }

    @Test
    void aPolicyNeverChanges() {
        register(REDIS_7D);
        LifecyclePolicy other = new LifecyclePolicy(REDIS_7D.id(), 0, 8, LateRenewal.FROM_OLD_END, 60, 7, 1);
        assertEquals(new Result.Conflict(REDIS_7D), register(other));
        assertEquals(new Result.Unchanged(REDIS_7D), register(REDIS_7D));
    }

    private Result register(LifecyclePolicy policy) {
        return application.port(RegisterLifecyclePolicy.class).register(policy);
    }
}

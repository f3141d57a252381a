package io.renewal.domain.order;

import static io.renewal.domain.Examples.REDIS_7D;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.order.OrderExample.SEVEN_DAYS;
import static io.renewal.domain.order.OrderExample.quote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.Examples;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order waits for the earliest of seven days, the release time and its new end. */
class UnpaidLifetimeTest {
    private static final LifecyclePolicy LONG_LOCKED = Examples.policy("long-locked", 0, 60, LateRenewal.FROM_OLD_END);

    @ParameterizedTest(name = "ordered at {0}: until {1}")
    @CsvSource({"2024-01-15T10:00, 2024-01-22T10:00", "2024-02-28T23:00, 2024-03-06T23:00", "2024-02-29T00:00, 2024-03-07T00:00",
            "2024-03-06T23:00, 2024-03-07T00:00"})
    void sevenDaysButNotBeyondTheRelease(String now, String payBefore) {
        assertEquals(shanghai(payBefore), payBefore(REDIS_7D, shanghai(now)));
    }

    @ParameterizedTest(name = "ordered at {0}: until {1}")
    @CsvSource({"2024-03-22T00:00, 2024-03-29T00:00", "2024-03-22T00:01, 2024-03-29T00:00", "2024-03-28T23:59, 2024-03-29T00:00",
            "2024-03-21T23:59, 2024-03-28T23:59"})
    void notBeyondItsNewEnd(String now, String payBefore) {
        assertEquals(shanghai(payBefore), payBefore(LONG_LOCKED, shanghai(now)));
    }

    /** It stays renewable until the release is recorded, so an order then must not be over before it begins. */
    @Test
    void aReleaseTimeThatPassedWithoutReleaseDoesNotCount() {
        assertEquals(shanghai("2024-03-14T00:00"), payBefore(REDIS_7D, shanghai("2024-03-07T00:00")));
        assertEquals(shanghai("2024-03-15T09:00"), payBefore(REDIS_7D, shanghai("2024-03-08T09:00")));
    }

    @Test
    void sevenDaysAreASetting() {
        Instant now = shanghai("2024-02-01T10:00");
        Instance instance = anInstance().build();
        assertEquals(shanghai("2024-02-01T12:00"),
                new UnpaidLifetime(Duration.ofHours(2)).payBefore(instance, quote(instance, 1, Optional.empty(), now), now));
    }

    @Test
    void anOrderWaitsForSomeTime() {
        assertThrows(IllegalArgumentException.class, () -> new UnpaidLifetime(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new UnpaidLifetime(Duration.ofSeconds(-1)));
    }

    private static Instant payBefore(LifecyclePolicy policy, Instant now) {
        Instance instance = anInstance().under(policy).build();
        return SEVEN_DAYS.payBefore(instance, quote(instance, 1, Optional.empty(), now), now);
    }
}

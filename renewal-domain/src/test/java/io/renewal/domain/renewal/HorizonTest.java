package io.renewal.domain.renewal;

import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.renewal.RenewalCase.aRenewalAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.domain.Examples;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.renewal.RenewalRefusal.HorizonExceeded;
import org.junit.jupiter.api.Test;

/** A term reaches no further than the policy's horizon, 60 months from now by default. */
class HorizonTest {
    @Test
    void aTermMayReachTheHorizonExactly() {
        RenewalCase wish = aRenewalAt("2024-03-15T00:00").forMonths(12);
        wish.instance.endingAt(shanghai("2028-03-15T00:00"));
        assertEquals(shanghai("2029-03-15T00:00"), wish.quote().newEndTime());
    }

    @Test
    void aMomentEarlierTheSameTermReachesTooFar() {
        RenewalCase wish = aRenewalAt("2024-03-14T23:59:59.999999").forMonths(12);
        wish.instance.endingAt(shanghai("2028-03-15T00:00"));
        assertEquals(new HorizonExceeded(shanghai("2029-03-15T00:00"), shanghai("2029-03-14T23:59:59.999999")), wish.decide());
    }

    @Test
    void theHorizonCountsFromNowAndNotFromTheEnd() {
        RenewalCase wish = aRenewalAt("2024-03-15T00:00").forMonths(36);
        wish.instance.endingAt(shanghai("2026-03-16T00:00"));
        assertInstanceOf(HorizonExceeded.class, wish.decide());
        assertEquals(shanghai("2028-03-16T00:00"), wish.forMonths(24).quote().newEndTime());
    }

    @Test
    void aHorizonFromALeapDayEndsOnTheLastOfFebruary() {
        RenewalCase wish = aRenewalAt("2024-02-29T00:00");
        wish.instance.endingAt(shanghai("2029-01-31T00:00")).anchoredOn(31);
        assertEquals(shanghai("2029-02-28T00:00"), wish.quote().newEndTime());
    }

    @Test
    void anotherPolicyMayLookLessFar() {
        LifecyclePolicy oneYear = new LifecyclePolicy(Examples.REDIS_7D.id(), 0, 7, LateRenewal.FROM_OLD_END, 12, 7, 1);
        RenewalCase wish = aRenewalAt("2024-02-19T10:00").forMonths(12);
        wish.instance.under(oneYear);
        assertEquals(new HorizonExceeded(shanghai("2025-02-28T00:00"), shanghai("2025-02-19T10:00")), wish.decide());
    }
}

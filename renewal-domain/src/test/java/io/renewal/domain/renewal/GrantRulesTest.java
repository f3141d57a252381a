package io.renewal.domain.renewal;

import static io.renewal.domain.Examples.CNY;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.oneOf;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.random;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.ForSeeds;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.renewal.GrantRefusal.DaysAlreadyOver;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What days may be granted. */
class GrantRulesTest {
    private static final Instant NOW = shanghai("2024-02-19T10:00");
    private static final Instant LATE = shanghai("2024-03-02T10:00");

    @Test
    void daysCountFromTheOldEndAndTheirDayBecomesTheAnchors() {
        Grant grant = assertInstanceOf(Grant.class, decide(anInstance().anchoredOn(31).build(), 3, NOW));
        assertEquals(shanghai("2024-03-03T00:00"), grant.newEndTime());
        assertEquals(END, grant.countsFrom());
        assertEquals(new Anchor(3, LocalTime.MIDNIGHT), grant.anchor());
        assertEquals(cny("0.00"), grant.price().total());
        assertEquals("3 days granted", grant.price().lines().getFirst().description());
    }

    @Test
    void whatIsPaidByUseHasNoDaysToGrant() {
        Instance byUse = anInstance().paidByUse().releasedAt(END).build();
        assertInstanceOf(RenewalRefusal.ChargeTypeViolation.class,
                new GrantRules(byUse, CNY, Optional.empty()).decide(new GrantRequest(1, "x", END), NOW));
    }

    @Test
    void whatIsGoneIsGrantedNothing() {
        assertEquals(new RenewalRefusal.InstanceReleased(LATE), decide(anInstance().releasedAt(LATE).build(), 3, LATE));
    }

    @Test
    void whoBelievesInAnotherEndIsToldTheRightOne() {
        assertEquals(new RenewalRefusal.EndTimeMismatch(END), new GrantRules(anInstance().build(), CNY, Optional.of(orderId(1)))
                .decide(new GrantRequest(1, "x", END.minusSeconds(1)), NOW));
    }

    @Test
    void anOpenOrderComesFirst() {
        assertEquals(new RenewalRefusal.OrderInProgress(orderId(1)),
                new GrantRules(anInstance().build(), CNY, Optional.of(orderId(1))).decide(new GrantRequest(1, "x", END), NOW));
    }

    @Test
    void daysReachNoFurtherThanTheHorizon() {
        Instant horizon = shanghai("2029-02-19T10:00");
        assertInstanceOf(Grant.class, decide(anInstance().build(), 1817, NOW));
        assertEquals(new RenewalRefusal.HorizonExceeded(shanghai("2029-02-20T00:00"), horizon), decide(anInstance().build(), 1818, NOW));
    }

    @Test
    void daysThatAreOverAlreadyAreNotGrantedAndTheFewestThatHelpAreTold() {
        assertEquals(new DaysAlreadyOver(shanghai("2024-03-02T00:00"), OptionalInt.of(3)), decide(anInstance().build(), 2, LATE));
        assertInstanceOf(Grant.class, decide(anInstance().build(), 3, LATE));
    }

    @Test
    void aGrantHasADayAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new GrantRequest(0, "x", END));
    }

    /** Instants with odd zones, also those whose midnight does not exist now and then. */
    @ForSeeds
    void theFewestDaysHelpAndOneLessDoesNot(long seed) {
        RandomGenerator random = random(seed);
        for (int i = 0; i < 300; i++) {
            BillingCalendar calendar = new BillingCalendar(
                    ZoneId.of(oneOf(List.of("America/Sao_Paulo", "Pacific/Apia", "Europe/Berlin", "Asia/Shanghai"), random)));
            Instant end = Instant.parse("2011-12-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(3 * 365 * 24)));
            Instance instance = anInstance().endingAt(calendar.startOfDay(end)).in(calendar).build();
            Instant now = endOf(instance).plus(random.nextLong(40L * 86_400), ChronoUnit.SECONDS);
            int fewest = decide(instance, 1, now) instanceof DaysAlreadyOver over ? over.fewestUseful().orElseThrow() : 1;
            Grant grant = assertInstanceOf(Grant.class, decide(instance, fewest, now));
            assertTrue(calendar.anchors(grant.anchor(), grant.newEndTime()), () -> instance + " " + grant);
            if (fewest > 1) {
                assertInstanceOf(DaysAlreadyOver.class, decide(instance, fewest - 1, now));
            }
            Subscription before = subscriptionOf(instance);
            Subscription after = subscriptionOf(grant.applyTo(instance, orderId(1), now));
            assertEquals(before.anchor().timeOfDay(), after.anchor().timeOfDay());
            assertEquals(before.term().start(), after.term().start());
        }
    }

    private static GrantDecision decide(Instance instance, int days, Instant now) {
        return new GrantRules(instance, CNY, Optional.empty()).decide(new GrantRequest(days, "an outage", endOf(instance)), now);
    }
}

package io.renewal.domain.renewal;

import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static io.renewal.domain.renewal.RenewalCase.aRenewalAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.domain.Examples;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalRefusal.TermAlreadyOver;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renewals after the end time. The example ended on 2024-02-29 with anchor 31. */
class LateRenewalTest {
    private static final LifecyclePolicy FROM_PAYMENT = Examples.policy("from-payment", 0, 7, LateRenewal.FROM_PAYMENT);
    private static final LifecyclePolicy RUNS_ON_FROM_PAYMENT = Examples.policy("runs-on", 15, 15, LateRenewal.FROM_PAYMENT);

    private static RenewalCase lateAt(String now, LifecyclePolicy policy) {
        RenewalCase wish = aRenewalAt(now);
        wish.instance.anchoredOn(31).under(policy);
        return wish;
    }

    @Test
    void fromTheOldEndTheLockedDaysArePaidFor() {
        RenewalQuote quote = lateAt("2024-03-05T15:00", Examples.REDIS_7D).quote();
        assertEquals(END, quote.countsFrom());
        assertEquals(shanghai("2024-03-31T00:00"), quote.newEndTime());
        assertEquals(31, quote.anchor().dayOfMonth());
    }

    @Test
    void fromPaymentALockedInstanceCountsFromTheMidnightOfTheOrdersDayWhichBecomesTheAnchor() {
        RenewalQuote quote = lateAt("2024-03-05T15:00", FROM_PAYMENT).quote();
        assertEquals(shanghai("2024-03-05T00:00"), quote.countsFrom());
        assertEquals(shanghai("2024-04-05T00:00"), quote.newEndTime());
        assertEquals(new Anchor(5, LocalTime.MIDNIGHT), quote.anchor());
    }

    @Test
    void theNewAnchorGoesWithTheInstance() {
        RenewalCase wish = lateAt("2024-03-05T15:00", FROM_PAYMENT);
        Subscription renewed = subscriptionOf(wish.quote().applyTo(wish.instance.build(), Examples.orderId(1), wish.now));
        assertEquals(new Term(shanghai("2024-03-05T00:00"), shanghai("2024-04-05T00:00")), renewed.term());
        assertEquals(new Anchor(5, LocalTime.MIDNIGHT), renewed.anchor());
    }

    @Test
    void anOrderOnTheDayOfTheEndMakesThatDayTheAnchorToo() {
        RenewalQuote quote = lateAt("2024-02-29T08:00", FROM_PAYMENT).quote();
        assertEquals(END, quote.countsFrom());
        assertEquals(shanghai("2024-03-29T00:00"), quote.newEndTime());
        assertEquals(29, quote.anchor().dayOfMonth());
    }

    @Test
    void anInstanceWithAnotherTimeOfDayThenEndsAtMidnight() {
        RenewalCase wish = aRenewalAt("2024-03-05T15:00");
        wish.instance.endingAt(shanghai("2024-02-29T18:30")).under(FROM_PAYMENT);
        assertEquals(shanghai("2024-04-05T00:00"), wish.quote().newEndTime());
    }

    @Test
    void theMidnightIsTheOneOfTheBillingZone() {
        RenewalCase wish = lateAt("2024-03-05T00:00", FROM_PAYMENT);
        assertEquals(shanghai("2024-03-05T00:00"), wish.quote().countsFrom());
        wish.now = wish.now.minusNanos(1_000);
        assertEquals(shanghai("2024-03-04T00:00"), wish.quote().countsFrom());
    }

    /** Only locked time is given up; time that ran on by the policy was used. */
    @ParameterizedTest(name = "{0} while {1}: from {2}")
    @CsvSource({"2024-02-28T23:59:59, EXPIRING, 2024-02-29T00:00", "2024-02-29T00:00, EXPIRED, 2024-02-29T00:00",
            "2024-03-14T23:59:59, EXPIRED, 2024-02-29T00:00", "2024-03-15T00:00, LOCKED, 2024-03-15T00:00",
            "2024-03-20T09:00, LOCKED, 2024-03-20T00:00", "2024-04-20T09:00, LOCKED, 2024-04-20T00:00"})
    void onlyALockedInstanceCountsFromPayment(String now, InstanceStatus status, String countsFrom) {
        RenewalCase wish = lateAt(now, RUNS_ON_FROM_PAYMENT);
        assertEquals(status, wish.instance.build().statusAt(wish.now));
        assertEquals(shanghai(countsFrom), wish.quote().countsFrom());
    }

    /** The last new end that is over, and the shortest period that reaches beyond now. */
    @ParameterizedTest(name = "{0} months at {1}: over at {2}, {3} would do")
    @CsvSource({"1, 2024-03-31T00:00, 2024-03-31T00:00, 2", "1, 2024-04-29T23:59, 2024-03-31T00:00, 2",
            "2, 2024-04-30T00:00, 2024-04-30T00:00, 3", "3, 2024-12-15T00:00, 2024-05-31T00:00, 12",
            "9, 2024-11-30T00:00, 2024-11-30T00:00, 12", "12, 2025-03-01T00:00, 2025-02-28T00:00, 24"})
    void aTermThatWouldBeOverIsRefusedWithTheShortestPeriodThatHelps(int months, String now, String newEnd, int useful) {
        RenewalCase wish = lateAt(now, Examples.REDIS_7D).forMonths(months);
        assertEquals(new TermAlreadyOver(shanghai(newEnd), Optional.of(RenewalPeriod.ofMonths(useful))), wish.decide());

        wish.forMonths(useful).quote();
    }

    @Test
    void aMomentBeforeItsNewEndAPeriodStillHelps() {
        assertEquals(shanghai("2024-03-31T00:00"), lateAt("2024-03-30T23:59:59.999999", Examples.REDIS_7D).quote().newEndTime());
    }

    @Test
    void afterYearsNoSoldPeriodHelps() {
        Instant over = shanghai("2027-02-28T00:00");
        RenewalCase wish = lateAt("2027-02-28T00:00", Examples.REDIS_7D).forMonths(36);
        assertEquals(new TermAlreadyOver(over, Optional.empty()), wish.decide());
    }

    @Test
    void aPeriodBeyondTheHorizonDoesNotHelp() {
        LifecyclePolicy nearHorizon = new LifecyclePolicy(Examples.REDIS_7D.id(), 0, 7, LateRenewal.FROM_OLD_END, 1, 7, 1);
        RenewalCase wish = lateAt("2024-05-10T00:00", nearHorizon);
        wish.priceList = new PriceList(PRICES.id(), PRICES.currency(), PRICES.effectiveFrom(), PRICES.specs(),
                List.of(RenewalPeriod.ofMonths(1), RenewalPeriod.ofMonths(12)), PRICES.factors());
        assertEquals(new TermAlreadyOver(shanghai("2024-03-31T00:00"), Optional.empty()), wish.decide());
    }

    @Test
    void fromPaymentATermIsNeverOver() {
        assertEquals(shanghai("2034-03-05T00:00"), lateAt("2034-02-05T12:00", FROM_PAYMENT).quote().newEndTime());
    }
}

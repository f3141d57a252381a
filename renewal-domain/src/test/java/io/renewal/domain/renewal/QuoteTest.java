package io.renewal.domain.renewal;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.renewal.RenewalCase.aRenewal;
import static io.renewal.domain.renewal.RenewalCase.aRenewalAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.ForSeeds;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What a quote says, and that a renewal does what it says. */
class QuoteTest {
    @Test
    void renewalAddsToWhatIsLeft() {
        RenewalCase wish = aRenewalAt("2023-11-29T00:00").forMonths(3);
        assertEquals(shanghai("2024-05-29T00:00"), wish.quote().newEndTime());
    }

    @Test
    void aQuoteTellsAllThatAnOrderFixes() {
        RenewalQuote quote = aRenewal().forMonths(12).quote();
        assertEquals(RenewalPeriod.ofMonths(12), quote.period());
        assertEquals(SMALL, quote.spec());
        assertEquals(END, quote.currentEndTime());
        assertEquals(END, quote.countsFrom());
        assertEquals(shanghai("2025-02-28T00:00"), quote.newEndTime());
        assertEquals(cny("612.00"), quote.price().total());
        assertEquals(PRICES.id(), quote.priceListId());
    }

    @Test
    void anotherSpecIsPricedForTheWholeNewTerm() {
        RenewalQuote quote = aRenewal().with(LARGE).forMonths(12).quote();
        assertEquals(LARGE, quote.spec());
        assertEquals(cny("1224.00"), quote.price().total());
    }

    @Test
    void renewalsGoOnWithTheScheduledSpecAtItsPrice() {
        RenewalCase wish = aRenewal();
        wish.instance.changingTo(LARGE, END);
        assertEquals(LARGE, wish.quote().spec());
        assertEquals(cny("120.00"), wish.quote().price().total());
        assertEquals(wish.quote(), wish.with(LARGE).quote());
    }

    @Test
    void askingForTheOwnSpecIsAskingForNone() {
        assertEquals(aRenewal().quote(), aRenewal().with(SMALL).quote());
    }

    @Test
    void askingForAPriceNeedsNoEndTime() {
        RenewalRequest request = RenewalRequest.forQuote(1, Optional.empty());
        Instance instance = anInstance().build();
        RenewalRules rules = new RenewalRules(instance, PRICES, Optional.empty());
        assertEquals(aRenewal().quote(), rules.decide(request, aRenewal().now));
    }

    @Test
    void aQuoteFitsUntilTheEndMovesOrTheInstanceIsReleased() {
        RenewalQuote quote = aRenewal().quote();
        assertTrue(quote.stillFits(anInstance().build(), aRenewal().now));
        assertFalse(quote.stillFits(anInstance().endingAt(END.plusSeconds(1)).build(), aRenewal().now));
        assertFalse(quote.stillFits(anInstance().releasedAt(END).build(), aRenewal().now));
        assertFalse(quote.stillFits(anInstance().paidByUse().build(), aRenewal().now));
    }

    @Test
    void aQuoteThatNoLongerFitsIsNotApplied() {
        RenewalCase wish = aRenewal();
        Instance moved = anInstance().endingAt(END.plusSeconds(1)).build();
        RenewalQuote quote = wish.quote();
        assertThrows(IllegalStateException.class, () -> quote.applyTo(moved, orderId(1), wish.now));
    }

    @ForSeeds
    void aRenewalDoesWhatItsQuoteSays(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < 500; i++) {
            RenewalCase wish = aRenewal().forMonths(1 + random.nextInt(9)).with(Examples.oneOf(List.of(SMALL, LARGE), random));
            wish.now = END.plus(Duration.ofHours(random.nextInt(-2_000, 300)));
            wish.instance.under(Examples.policy("any", random.nextInt(9), 7, Examples.oneOf(List.of(LateRenewal.values()), random)));
            RenewalQuote quote = wish.quote();

            Instance renewed = quote.applyTo(wish.instance.build(), orderId(1), wish.now);

            String told = quote + " at " + wish.now;
            assertEquals(quote.newEndTime(), endOf(renewed), told);
            assertTrue(quote.newEndTime().isAfter(wish.now), told);
            assertEquals(quote.spec(), renewed.nextSpec(), told);
            assertEquals(quote.spec(), renewed.asOf(quote.currentEndTime().isAfter(wish.now) ? quote.currentEndTime() : wish.now).spec(),
                    told);
        }
    }
}

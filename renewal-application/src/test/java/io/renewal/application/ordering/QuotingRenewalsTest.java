package io.renewal.application.ordering;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.QuoteRenewal.Result;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotingRenewalsTest {
    private final TestApplication application = TestApplication.acmeWith("5000.00");
    private final TestCaller acme = application.customer(ACME);

    @Test
    void aQuoteTellsPriceLinesAndNewEnd() {
        RenewalQuote quote = quoted(12, Optional.empty());
        assertEquals(cny("612.00"), quote.price().total());
        assertEquals(List.of(cny("720.00"), cny("-108.00")), quote.price().lines().stream().map(PriceLine::amount).toList());
        assertEquals(TERM_END, quote.currentEndTime());
        assertEquals(Instant.parse("2025-02-27T16:00:00Z"), quote.newEndTime());
        assertEquals(SMALL, quote.spec());
    }

    @Test
    void theNewEndReturnsToTheAnchor() {
        assertEquals(Instant.parse("2024-03-30T16:00:00Z"), quoted(1, Optional.empty()).newEndTime());
        assertEquals(Instant.parse("2024-04-29T16:00:00Z"), quoted(2, Optional.empty()).newEndTime());
    }

    @Test
    void anotherSpecIsPricedForTheWholeNewTerm() {
        RenewalQuote quote = quoted(3, Optional.of(MID));
        assertEquals(cny("360.00"), quote.price().total());
        assertEquals(MID, quote.spec());
    }

    @Test
    void thePriceIsThatOfTheListInEffect() {
        application.port(PublishPriceList.class).publish(Examples.priceList("dearer", NOW.plusSeconds(60), "70.00"));
        assertEquals(cny("60.00"), quoted(1, Optional.empty()).price().total());
        application.clock().advance(Duration.ofSeconds(60));
        assertEquals(cny("70.00"), quoted(1, Optional.empty()).price().total());
    }

    @Test
    void allSoldPeriodsAreOfferedAtOnceAsTheyAreQuotedOneByOne() {
        QuoteRenewal.Offers offers = application.port(QuoteRenewal.class).offers(acme.caller(), REDIS, Optional.of(MID)).orElseThrow();
        assertEquals(Examples.priceList().periods(), offers.offers().stream().map(QuoteRenewal.Offer::period).toList());
        for (QuoteRenewal.Offer offer : offers.offers()) {
            assertEquals(quoted(offer.period().months(), Optional.of(MID)), offer.quote().orElseThrow());
        }
        assertEquals(REDIS, offers.view().instance().id());
        assertEquals(NOW, offers.view().seenAt());
    }

    @Test
    void whatIsOfferedTellsOfTheOrderInTheWay() {
        OrderId open = acme.place(REDIS, 1);
        assertEquals(Optional.of(open), application.port(QuoteRenewal.class).offers(acme.caller(), REDIS, Optional.empty()).orElseThrow()
                .view().openOrder());
    }

    @Test
    void nothingIsOfferedOfAnothersInstance() {
        assertEquals(Optional.empty(),
                application.port(QuoteRenewal.class).offers(application.customer(GLOBEX).caller(), REDIS, Optional.empty()));
    }

    @Test
    void aQuoteChangesNothing() {
        Books before = Books.of(application);
        quoted(3, Optional.empty());
        quoted(12, Optional.of(MID));
        assertRefused(new RenewalRefusal.SpecNotSold(new SpecId("no.such.spec")), 1, Optional.of(new SpecId("no.such.spec")));
        assertEquals(before, Books.of(application));
    }

    @Test
    void anOpenOrderKeepsNobodyFromAskingForAPrice() {
        acme.place(REDIS, 3);
        assertEquals(cny("60.00"), quoted(1, Optional.empty()).price().total());
    }

    @Test
    void aPeriodThatIsNotSoldIsRefused() {
        List<RenewalPeriod> sold = Examples.priceList().periods();
        for (int months : List.of(0, -1, 10, 11, 13, 48, Integer.MAX_VALUE)) {
            assertRefused(new RenewalRefusal.InvalidPeriod(months, sold), months, Optional.empty());
        }
    }

    @Test
    void nothingIsSoldWithoutAPriceList() {
        TestApplication unpriced = new TestApplication();
        unpriced.port(RegisterLifecyclePolicy.class).register(Examples.REDIS_7D);
        unpriced.open(ACME);
        unpriced.register(REDIS, ACME);
        assertEquals(new Result.Refused(new RenewalRefusal.SpecNotSold(SMALL)), unpriced.operator().quote(REDIS, 1, Optional.empty()));
    }

    @Test
    void whatIsPaidByUseNeedsNoRenewal() {
        InstanceId metered = new InstanceId("r-metered");
        application.port(RegisterInstance.class).register(Examples.registeringMetered(metered, ACME));
        assertEquals(new Result.Refused(new RenewalRefusal.ChargeTypeViolation()), acme.quote(metered, 1, Optional.empty()));
    }

    @Test
    void aReleasedInstanceIsNotRenewed() {
        application.release(REDIS);
        assertRefused(new RenewalRefusal.InstanceReleased(NOW), 1, Optional.empty());
    }

    @Test
    void anotherSpecIsRefusedWhileAChangeIsScheduled() {
        OrderId order = acme.renew(REDIS, 1, MID);
        ScheduledChange change = new ScheduledChange(MID, TERM_END, order);
        assertRefused(new RenewalRefusal.ScheduledChangeExists(change), 1, Optional.of(SMALL));
        assertEquals(MID, quoted(1, Optional.empty()).spec(), "renewals go on with the scheduled spec");
        assertEquals(MID, quoted(1, Optional.of(MID)).spec());
    }

    @Test
    void aTermReachesNoFurtherThanTheHorizon() {
        acme.renew(REDIS, 36);
        assertRefused(
                new RenewalRefusal.HorizonExceeded(Instant.parse("2030-02-27T16:00:00Z"), Instant.parse("2029-02-08T03:04:05.678901Z")),
                36, Optional.empty());
    }

    @Test
    void aRenewalThatWouldBeOverAlreadyIsRefusedWithTheShortestThatHelps() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(40)));
        assertRefused(new RenewalRefusal.TermAlreadyOver(Instant.parse("2024-03-30T16:00:00Z"), Optional.of(RenewalPeriod.ofMonths(2))), 1,
                Optional.empty());
        assertEquals(Instant.parse("2024-04-29T16:00:00Z"), quoted(2, Optional.empty()).newEndTime());
    }

    @Test
    void anInstanceOfAnotherAccountDoesNotExist() {
        InstanceId unknown = new InstanceId("r-unknown");
        assertEquals(new Result.InstanceNotFound(REDIS), application.customer(GLOBEX).quote(REDIS, 1, Optional.empty()));
        assertEquals(new Result.InstanceNotFound(unknown), acme.quote(unknown, 1, Optional.empty()));
        assertInstanceOf(Result.Quoted.class, application.operator().quote(REDIS, 1, Optional.empty()));
    }

    private void assertRefused(RenewalRefusal refusal, int months, Optional<SpecId> spec) {
        assertEquals(new Result.Refused(refusal), acme.quote(REDIS, months, spec));
    }

    private RenewalQuote quoted(int months, Optional<SpecId> spec) {
        return assertInstanceOf(Result.Quoted.class, acme.quote(REDIS, months, spec)).quote();
    }
}

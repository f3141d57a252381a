package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import org.junit.jupiter.api.Test;

class AutoRenewCommandTest {
    private final Desk desk = new Desk();

    @Test
    void theTableTellsCountsAndMoneyByAccountAndCurrency() {
        fill();
        assertEquals(0, desk.autoRenewing("--dry-run", "--at=2024-02-22T08:00:00+08:00"), desk::complained);
        assertEquals(
                """
                        Automatic renewals by 2024-02-22T00:00:00Z, with what is in the books at 2024-02-08T00:00:00Z

                        account instances balance amount card amount not paid amount skipped
                        acme CNY 1 1 60.00 0 0 0

                        all CNY 1 1 60.00 0 0 0
                        """
                        .replaceAll("[ \t]+", " "),
                desk.said().replaceAll("[ \t]+", " ").replaceAll("2024-02-08T\\S+", "2024-02-08T00:00:00Z"));
    }

    @Test
    void aPauseIsToldFirstAndThenWhatComesAfterIt() {
        fill();
        desk.application().port(PauseAutoRenewal.class).ofAll(new Wish.Pause("wrong prices"));
        assertEquals(0, desk.autoRenewing("--dry-run"), desk::complained);
        assertTrue(desk.said().contains("All are paused since ") && desk.said().contains("(wrong prices)"), desk::said);
        assertTrue(desk.said().contains("60.00"), desk::said);
    }

    @Test
    void whatIsSkippedIsExplained() {
        fill();
        desk.application().port(PauseAutoRenewal.class).of(Examples.ACME, new Wish.Pause("they asked for it"));
        assertEquals(0, desk.autoRenewing("--dry-run", "--at=2024-02-22T00:00:00Z"), desk::complained);
        assertTrue(desk.said().contains("Skipped: 1 of accounts whose charges are paused"), desk::said);
    }

    @Test
    void withoutDryRunItSaysWhoRenews() {
        assertEquals(2, desk.autoRenewing());
        assertTrue(desk.complained().contains("renewal serve") && desk.complained().contains("--dry-run"), desk::complained);
    }

    @Test
    void whatMakesNoSenseIsWrongUsage() {
        assertEquals(2, desk.autoRenewing("--dry-run", "--account=nobody"));
        assertTrue(desk.complained().contains("there is no account nobody"), desk::complained);
        assertEquals(2, desk.autoRenewing("--dry-run", "--at=2020-01-01T00:00:00Z"));
        assertTrue(desk.complained().contains("--at lies in the past"), desk::complained);
        assertEquals("", desk.said());
    }

    @Test
    void aDatabaseThatIsAwayIsToldInASentence() {
        desk.application().store().goDown();
        assertEquals(1, desk.autoRenewing("--dry-run"));
        assertTrue(desk.complained().contains("Nothing was changed."), desk::complained);
    }

    private void fill() {
        TestApplication application = desk.application();
        application.port(PublishPriceList.class).publish(Examples.priceList());
        application.open(Examples.ACME);
        application.register(Examples.REDIS, Examples.ACME);
        application.topUp(Examples.ACME, "100.00");
        application.customer(Examples.ACME).renewAutomatically(Examples.REDIS, 1);
    }
}

package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SHANGHAI;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterAccount.Result;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.term.BillingCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RegisteringAccountsTest {
    private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");
    private static final ZoneId KUWAIT = ZoneId.of("Asia/Kuwait");
    private final TestApplication application = TestApplication.acmeWith("0.00");

    @Test
    void aNewAccountIsOpenedWithNothingOnIt() {
        TestApplication empty = new TestApplication();
        Account acme = Account.opened(ACME, "Acme", CNY, SHANGHAI);
        assertEquals(new Result.Opened(acme), empty.port(RegisterAccount.class).register(acme("Acme", CNY, SHANGHAI.zone())));
        assertEquals(Optional.of(acme), empty.port(Browse.class).account(empty.operator().caller(), ACME));
    }

    @Test
    void saidAgainItIsTheSameAccount() {
        Account before = recorded(GLOBEX);
        assertEquals(new Result.Updated(before), register(new RegisterAccount.Command(GLOBEX, before.name(), CNY, SHANGHAI.zone())));
        assertEquals(before, recorded(GLOBEX));
    }

    @Test
    void anAccountInUseIsRenamedAndKeepsItsBalance() {
        application.topUp(ACME, "10.00");
        assertEquals(new Result.Updated(recorded(ACME).renamed("Acme Ltd")), register(acme("Acme Ltd", CNY, SHANGHAI.zone())));
        assertEquals("Acme Ltd", recorded(ACME).name());
        assertEquals(cny("10.00"), recorded(ACME).balance());
    }

    @Test
    void currencyAndZoneCanBeChangedUntilTheAccountIsInUse() {
        RegisterAccount.Command moved = new RegisterAccount.Command(GLOBEX, "Globex", KWD, KUWAIT);
        Account kuwaiti = Account.opened(GLOBEX, "Globex", KWD, new BillingCalendar(KUWAIT));
        assertEquals(new Result.Updated(kuwaiti), register(moved));
        assertEquals(kuwaiti, recorded(GLOBEX));
    }

    @Test
    void anInstanceFixesCurrencyAndZone() {
        Account before = recorded(ACME);
        assertEquals(new Result.Fixed(List.of("currency", "billingZone")), register(acme("Other", KWD, KUWAIT)));
        assertEquals(new Result.Fixed(List.of("currency")), register(acme("Other", KWD, SHANGHAI.zone())));
        assertEquals(new Result.Fixed(List.of("billingZone")), register(acme("Other", CNY, KUWAIT)));
        assertEquals(before, recorded(ACME), "not even renamed");
    }

    @Test
    void aLedgerEntryFixesCurrencyAndZoneEvenIfNothingIsLeftOfIt() {
        application.topUp(GLOBEX, "10.00");
        application.topUp(GLOBEX, "-10.00");
        assertEquals(new Result.Fixed(List.of("currency")),
                register(new RegisterAccount.Command(GLOBEX, "Globex", KWD, SHANGHAI.zone())));
    }

    @Test
    void theZoneThatWasFixedIsTheOneThatInstancesAreBilledIn() {
        assertEquals(SHANGHAI, application.operator().term(REDIS).calendar());
    }

    private static RegisterAccount.Command acme(String name, CurrencyUnit currency, ZoneId zone) {
        return new RegisterAccount.Command(ACME, name, currency, zone);
    }

    private Result register(RegisterAccount.Command command) {
        return application.port(RegisterAccount.class).register(command);
    }

    private Account recorded(AccountId id) {
        return application.port(Browse.class).account(application.operator().caller(), id).orElseThrow();
    }
}

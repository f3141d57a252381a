package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.BY_BANK;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.AdjustBalance.Result;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.LedgerAccount;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AdjustingBalancesTest {
    private final TestApplication application = TestApplication.acmeWith("100.00");

    @Test
    void aTopUpIsPostedWithTheOperatorsReference() {
        Result.Adjusted adjusted = assertInstanceOf(Result.Adjusted.class, application.topUp(ACME, "25.50"));
        Posting posting = adjusted.posting();
        assertEquals(new Posting(posting.id(), ACME, new Movement(LedgerAccount.ADJUSTMENTS, LedgerAccount.BALANCE, cny("25.50")), BY_BANK,
                NOW), posting);
        assertEquals(cny("125.50"), adjusted.balance());
        assertEquals(posting, Books.of(application).postings().getFirst());
        assertEquals(cny("125.50"), balance());
    }

    @Test
    void aCorrectionTakesAway() {
        Result.Adjusted adjusted = assertInstanceOf(Result.Adjusted.class, application.topUp(ACME, "-40.00"));
        assertEquals(new Movement(LedgerAccount.BALANCE, LedgerAccount.ADJUSTMENTS, cny("40.00")), adjusted.posting().movement());
        assertEquals(cny("60.00"), balance());
    }

    @Test
    void allOfABalanceCanBeTakenAwayButNoMore() {
        Books before = Books.of(application);
        assertEquals(new Result.WouldBeNegative(cny("100.00")), application.topUp(ACME, "-100.01"));
        assertEquals(before, Books.of(application));
        assertInstanceOf(Result.Adjusted.class, application.topUp(ACME, "-100.00"));
        assertEquals(cny("0.00"), balance());
    }

    @Test
    void aBalanceHasOneCurrency() {
        Books before = Books.of(application);
        assertEquals(new Result.OtherCurrency(CNY), adjust(new AdjustBalance.Command(ACME, Money.parse("JPY 100"), BY_BANK)));
        assertEquals(before, Books.of(application));
    }

    @Test
    void anAccountThatIsNotThereHasNoBalance() {
        AccountId nobody = new AccountId("nobody");
        assertEquals(new Result.AccountNotFound(nobody), application.topUp(nobody, "1.00"));
    }

    @Test
    void theBalanceOfAnotherAccountStays() {
        application.topUp(GLOBEX, "7.00");
        assertEquals(cny("100.00"), balance());
        assertEquals(List.of(cny("100.00"), cny("7.00")),
                Books.of(application).postings().stream().map(posting -> posting.movement().amount()).toList());
    }

    private Result adjust(AdjustBalance.Command command) {
        return Requests.fresh(application.port(AdjustBalance.class).adjust(command, application.operator().request()));
    }

    private Money balance() {
        return Books.of(application).account(ACME).orElseThrow().balance();
    }
}

package io.renewal.domain.account;

import static io.renewal.domain.Examples.ACME;
import static io.renewal.domain.Examples.CNY;
import static io.renewal.domain.Examples.SHANGHAI;
import static io.renewal.domain.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.term.BillingCalendar;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    private static final Account OPENED = Account.opened(ACME, "Acme", CNY, SHANGHAI);

    private static Account withBalance(String balance) {
        return new Account(ACME, "Acme", SHANGHAI, cny(balance), AccountPreferences.DEFAULT);
    }

    @Test
    void aNewAccountHasNothingAndPaysFromItsBalanceFirst() {
        assertEquals(cny("0.00"), OPENED.balance());
        assertEquals(CNY, OPENED.currency());
        assertEquals(List.of(PaymentMethod.BALANCE, PaymentMethod.CARD), OPENED.preferences().paymentOrder());
    }

    @Test
    void aBalanceIsNeverBelowZero() {
        assertThrows(IllegalArgumentException.class, () -> withBalance("-0.01"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"60.00, -60.00, true", "60.00, -60.01, false", "0.00, -0.01, false", "0.00, 0.00, true", "0.00, 100.00, true"})
    void anAmountIsCoveredIfTheBalanceStaysAtZeroOrAbove(String balance, String amount, boolean covered) {
        assertEquals(covered, withBalance(balance).covers(cny(amount)));
    }

    @Test
    void aBalanceAnswersForAPriceThatItCovers() {
        assertEquals(new PaymentAnswer.Paid(), withBalance("60.00").answerFor(cny("60.00")));
        assertEquals(new PaymentAnswer.Declined(DeclineReason.INSUFFICIENT_BALANCE), withBalance("59.99").answerFor(cny("60.00")));
        assertEquals(new PaymentAnswer.Paid(), OPENED.answerFor(cny("0.00")));
    }

    @Test
    void currencyAndZoneAreComparedTogether() {
        assertTrue(OPENED.isBilledIn(CNY, SHANGHAI));
        assertFalse(OPENED.isBilledIn(CurrencyUnit.USD, SHANGHAI));
        assertFalse(OPENED.isBilledIn(CNY, new BillingCalendar(ZoneId.of("Asia/Chongqing"))));
    }

    @Test
    void anotherNameChangesNothingElse() {
        assertEquals(new Account(ACME, "Acme Ltd", SHANGHAI, cny("5.00"), AccountPreferences.DEFAULT),
                withBalance("5.00").renamed("Acme Ltd"));
    }
}

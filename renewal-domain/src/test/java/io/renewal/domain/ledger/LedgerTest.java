package io.renewal.domain.ledger;

import static io.renewal.domain.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.ledger.PostingReference.ByOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({"ADJUSTMENTS, BALANCE, 60.00", "PROVIDER_CLEARING, BALANCE, 60.00", "REVENUE, BALANCE, 60.00", "BALANCE, REVENUE, -60.00",
            "BALANCE, ADJUSTMENTS, -60.00", "BALANCE, PROVIDER_CLEARING, -60.00", "PROVIDER_CLEARING, REVENUE, 0.00",
            "REVENUE, PROVIDER_CLEARING, 0.00"})
    void theBalanceChangesByWhatReachesOrLeavesIt(LedgerAccount from, LedgerAccount to, String effect) {
        assertEquals(cny(effect), new Movement(from, to, cny("60.00")).effectOnBalance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.00", "-100.00", "0.01"})
    void anAdjustmentChangesTheBalanceByItsAmount(String amount) {
        assertEquals(cny(amount), Movement.adjustment(cny(amount)).effectOnBalance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void aMovementCarriesAPositiveAmount(String amount) {
        assertThrows(IllegalArgumentException.class, () -> new Movement(LedgerAccount.BALANCE, LedgerAccount.REVENUE, cny(amount)));
    }

    @Test
    void anAdjustmentByNothingIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Movement.adjustment(cny("0.00")));
    }

    @ParameterizedTest
    @EnumSource
    void aMovementGoesFromOneAccountToAnother(LedgerAccount account) {
        assertThrows(IllegalArgumentException.class, () -> new Movement(account, account, cny("1.00")));
    }

    @Test
    void theOperatorSaysWhatAnAdjustmentIsFor() {
        assertEquals("x".repeat(200), new ByOperator("x".repeat(200)).text());
        assertThrows(IllegalArgumentException.class, () -> new ByOperator(" "));
        assertThrows(IllegalArgumentException.class, () -> new ByOperator("x".repeat(201)));
    }
}

package io.renewal.domain.ledger;

import org.joda.money.Money;

/**
 * Money that goes from one ledger account to another: what leaves the one is what reaches the other, so that an unbalanced entry cannot
 * even be written.
 *
 * @param from where it leaves
 * @param to where it arrives
 * @param amount positive
 */
public record Movement(LedgerAccount from, LedgerAccount to, Money amount) {
    /** @throws IllegalArgumentException if nothing moves */
    public Movement {
        if (from == to || !amount.isPositive()) {
            throw new IllegalArgumentException("a movement carries a positive amount from one account to another");
        }
    }

    /** A top-up, or with a negative amount a correction downwards. */
    public static Movement adjustment(Money amount) {
        return amount.isPositive()
                ? new Movement(LedgerAccount.ADJUSTMENTS, LedgerAccount.BALANCE, amount)
                : new Movement(LedgerAccount.BALANCE, LedgerAccount.ADJUSTMENTS, amount.negated());
    }

    /** What this changes in the customer's balance; zero if it passes it by. */
    public Money effectOnBalance() {
        if (to == LedgerAccount.BALANCE) {
            return amount;
        }
        return from == LedgerAccount.BALANCE ? amount.negated() : Money.zero(amount.getCurrencyUnit());
    }
}

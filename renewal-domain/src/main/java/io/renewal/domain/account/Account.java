package io.renewal.domain.account;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.term.BillingCalendar;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A customer's account. Its currency and billing zone are fixed once it has an instance or a ledger entry.
 *
 * @param id chosen by the operator
 * @param name what people call the customer
 * @param calendar counts in the account's billing zone
 * @param balance prepaid money in the account's currency, never below zero
 * @param preferences how the customer wants to be spoken to and to pay
 */
public record Account(AccountId id, String name, BillingCalendar calendar, Money balance, AccountPreferences preferences) {
    /** @throws IllegalArgumentException if the balance is negative */
    public Account {
        if (balance.isNegative()) {
            throw new IllegalArgumentException("a balance is never below zero");
        }
    }

    /** A new account with nothing on it. */
    public static Account opened(AccountId id, String name, CurrencyUnit currency, BillingCalendar calendar) {
        return new Account(id, name, calendar, Money.zero(currency), AccountPreferences.DEFAULT);
    }

    public CurrencyUnit currency() {
        return balance.getCurrencyUnit();
    }

    /** How this account answers to a payment from its balance. The caller holds the account's lock, so the answer stays true. */
    public PaymentAnswer answerFor(Money price) {
        return covers(price.negated()) ? new PaymentAnswer.Paid() : new PaymentAnswer.Declined(DeclineReason.INSUFFICIENT_BALANCE);
    }

    /** Whether the balance stays at zero or above if {@code amount} is added, which may be negative. */
    public boolean covers(Money amount) {
        return !balance.plus(amount).isNegative();
    }

    /** The same account under another name. */
    public Account renamed(String newName) {
        return new Account(id, newName, calendar, balance, preferences);
    }

    /** Whether currency and billing zone are the given ones. */
    public boolean isBilledIn(CurrencyUnit currency, BillingCalendar other) {
        return currency().equals(currency) && calendar.equals(other);
    }
}

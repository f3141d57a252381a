package io.renewal.domain.account;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.term.BillingCalendar;
import java.util.Optional;
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
 * @param chargePause why it is not charged automatically, if the operator wants so
 */
public record Account(AccountId id, String name, BillingCalendar calendar, Money balance, AccountPreferences preferences,
        Optional<ChargePause> chargePause) {
    /** @throws IllegalArgumentException if the balance is negative */
    public Account {
        if (balance.isNegative()) {
            throw new IllegalArgumentException("a balance is never below zero");
        }
    }

    /** An account that is charged automatically as its instances ask for. */
    public Account(AccountId id, String name, BillingCalendar calendar, Money balance, AccountPreferences preferences) {
        this(id, name, calendar, balance, preferences, Optional.empty());
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

    /** The same account with {@code amount} more on it, which may be negative. */
    public Account plus(Money amount) {
        return new Account(id, name, calendar, balance.plus(amount), preferences, chargePause);
    }

    /** The same account under another name. */
    public Account renamed(String newName) {
        return new Account(id, newName, calendar, balance, preferences, chargePause);
    }

    /** The same account with other preferences. */
    public Account preferring(AccountPreferences others) {
        return new Account(id, name, calendar, balance, others, chargePause);
    }

    /** The same account, charged automatically unless there is a pause. */
    public Account charged(Optional<ChargePause> unless) {
        return new Account(id, name, calendar, balance, preferences, unless);
    }

    /** Whether currency and billing zone are the given ones. */
    public boolean isBilledIn(CurrencyUnit currency, BillingCalendar other) {
        return currency().equals(currency) && calendar.equals(other);
    }
}

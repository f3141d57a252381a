package io.renewal.rest.account;

import io.renewal.domain.account.Account;
import org.joda.money.Money;

/** An account as it is answered. */
record AccountJson(String accountId, String name, String currency, String billingZone, Money balance) {
    static AccountJson of(Account account) {
        return new AccountJson(account.id().value(), account.name(), account.currency().getCode(), account.calendar().zone().getId(),
                account.balance());
    }
}

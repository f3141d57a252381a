package io.renewal.rest.console.account;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Finds the billing zones of the accounts on one page, each once. For one page and thread. */
public final class AccountZones {
    private final Browse browse;
    private final Caller caller;
    private final Map<AccountId, ZoneId> found = new HashMap<>();

    public AccountZones(Browse browse, Caller caller) {
        this.browse = browse;
        this.caller = caller;
    }

    /** The zone of an account; UTC if it is not there. */
    public ZoneId of(AccountId account) {
        return found.computeIfAbsent(account,
                id -> browse.account(caller, id).map(Account::calendar).<ZoneId>map(calendar -> calendar.zone()).orElse(ZoneOffset.UTC));
    }
}

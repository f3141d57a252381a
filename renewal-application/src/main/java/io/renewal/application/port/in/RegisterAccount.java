package io.renewal.application.port.in;

import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Opens an account, or renames it. The operator's. */
public interface RegisterAccount {
    Result register(Command command);

    /** What the operator says; the billing zone is a region id of the tz database. */
    record Command(AccountId accountId, String name, CurrencyUnit currency, ZoneId billingZone) {}

    sealed interface Result {
        record Opened(Account account) implements Result {}

        record Updated(Account account) implements Result {}

        /** Currency and billing zone are fixed: the account has an instance or a ledger entry. Names what would have changed. */
        record Fixed(List<String> fields) implements Result {
            public Fixed {
                fields = List.copyOf(fields);
            }
        }
    }
}

package io.renewal.application.port.in;

import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import java.time.ZoneId;
import io.renewal.domain.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Opens an account, or renames it. The operator's. */
public interface RegisterAccount {
    Result register(Command command);

    /**
     * What the operator says.
     *
     * @param billingZone a region id of the tz database
     * @param paymentPreference what an automatic payment tries, in this order; if it is not said, it stays as it is
     */
    record Command(AccountId accountId, String name, CurrencyUnit currency, ZoneId billingZone,
            Optional<List<PaymentMethod>> paymentPreference) {
        public Command {
            paymentPreference = paymentPreference.map(List::copyOf);
        }

        /** Without a word on payments. */
        public Command(AccountId accountId, String name, CurrencyUnit currency, ZoneId billingZone) {
            this(accountId, name, currency, billingZone, Optional.empty());
        }
    }

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

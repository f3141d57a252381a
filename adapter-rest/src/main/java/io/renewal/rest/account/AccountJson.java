package io.renewal.rest.account;

import io.renewal.application.port.in.Caller;
import io.renewal.domain.account.Account;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.operation.PauseJson;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is answered.
 *
 * @param paymentPreference what an automatic payment tries, in this order
 * @param autoRenewalPause that it is not charged automatically; null if it is
 */
record AccountJson(String accountId, String name, String currency, String billingZone, Money balance,
        List<PaymentMethod> paymentPreference, @Nullable PauseJson autoRenewalPause) {
    /** For operators. */
    static AccountJson of(Account account) {
        return of(account, PauseJson.of(account.chargePause()));
    }

    /** For whoever asks. */
    static AccountJson of(Account account, Caller caller) {
        return switch (caller) {
            case Caller.Operator _ -> of(account);
            case Caller.Customer _ -> of(account, account.chargePause().map(PauseJson::of).map(PauseJson::withoutReason).orElse(null));
        };
    }

    private static AccountJson of(Account account, @Nullable PauseJson pause) {
        return new AccountJson(account.id().value(), account.name(), account.currency().getCode(), account.calendar().zone().getId(),
                account.balance(), account.preferences().paymentOrder(), pause);
    }
}

package io.renewal.application.port.in;

import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;

/** Says what automatic payments of an account try, one after the other, and nothing else of it. The operator's. Thread-safe. */
public interface ArrangePayments {
    /** The account as it is now; nothing if there is no such account. */
    Optional<Account> arrange(AccountId account, List<PaymentMethod> order);
}

package io.renewal.application.registration;

import io.renewal.application.port.in.ArrangePayments;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.PaymentMethod;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

final class ArrangePaymentsService implements ArrangePayments {
    private final RenewalStore store;

    @Inject
    ArrangePaymentsService(RenewalStore store) {
        this.store = store;
    }

    @Override
    public Optional<Account> arrange(AccountId account, List<PaymentMethod> order) {
        return store.inTransaction(tx -> tx.accounts().lock(account).map(found -> arranged(tx, found, order)));
    }

    private static Account arranged(Tx tx, Account account, List<PaymentMethod> order) {
        Account arranged = account.preferring(account.preferences().payingBy(order));
        tx.accounts().update(arranged);
        return arranged;
    }
}

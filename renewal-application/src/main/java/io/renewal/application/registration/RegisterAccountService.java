package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.term.BillingCalendar;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

final class RegisterAccountService implements RegisterAccount {
    private final RenewalStore store;

    @Inject
    RegisterAccountService(RenewalStore store) {
        this.store = store;
    }

    @Override
    public Result register(Command command) {
        return store.inTransaction(tx -> register(tx, command));
    }

    private static Result register(Tx tx, Command command) {
        BillingCalendar calendar = new BillingCalendar(command.billingZone());
        Optional<Account> existing = tx.accounts().lock(command.accountId());
        if (existing.isEmpty()) {
            Account opened = Account.opened(command.accountId(), command.name(), command.currency(), calendar);
            tx.accounts().add(opened);
            return new Result.Opened(opened);
        }
        Account account = existing.get();
        Account updated = account.isBilledIn(command.currency(), calendar)
                ? account.renamed(command.name())
                : new Account(account.id(), command.name(), calendar, Money.zero(command.currency()), account.preferences());
        List<String> fixed = changedBilling(account, updated);
        if (!fixed.isEmpty() && tx.accounts().isInUse(account.id())) {
            return new Result.Fixed(fixed);
        }
        tx.accounts().update(updated);
        return new Result.Updated(updated);
    }

    private static List<String> changedBilling(Account before, Account after) {
        List<String> fields = new ArrayList<>();
        if (!before.currency().equals(after.currency())) {
            fields.add("currency");
        }
        if (!before.calendar().equals(after.calendar())) {
            fields.add("billingZone");
        }
        return fields;
    }
}

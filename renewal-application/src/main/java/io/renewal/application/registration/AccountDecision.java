package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterAccount.Command;
import io.renewal.application.port.in.RegisterAccount.Result;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.term.BillingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;

/** What the registration of an account comes to. */
sealed interface AccountDecision {
    record Open(Account account) implements AccountDecision {}

    record Change(Account account) implements AccountDecision {}

    /** It is as it was said already. */
    record Keep(Account account) implements AccountDecision {}

    record Refuse(Result.Fixed reason) implements AccountDecision {}

    /**
     * Decides on a command.
     *
     * @param isInUse whether an account has what fixes its currency and zone; asked only if it matters
     */
    static AccountDecision of(Command command, Optional<Account> existing, Predicate<AccountId> isInUse) {
        BillingCalendar calendar = new BillingCalendar(command.billingZone());
        if (existing.isEmpty()) {
            return new Open(preferring(Account.opened(command.accountId(), command.name(), command.currency(), calendar), command));
        }
        Account account = existing.get();
        Account updated = preferring(account.isBilledIn(command.currency(), calendar)
                ? account.renamed(command.name())
                : new Account(account.id(), command.name(), calendar, Money.zero(command.currency()), account.preferences(),
                        account.chargePause()),
                command);
        if (updated.equals(account)) {
            return new Keep(account);
        }
        List<String> fixed = changedBilling(account, updated);
        if (!fixed.isEmpty() && isInUse.test(account.id())) {
            return new Refuse(new Result.Fixed(fixed));
        }
        return new Change(updated);
    }

    private static Account preferring(Account account, Command command) {
        return command.paymentPreference().map(methods -> account.preferring(account.preferences().payingBy(methods))).orElse(account);
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

package io.renewal.application.autorenewal;

import static java.util.Comparator.comparing;

import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.settlement.Settlement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What is left to accounts after one decision upon the other. For one thread. */
final class Balances {
    /** A balance that covers only some of them pays for these first. */
    static final Comparator<Instance> EARLIEST_END_FIRST = comparing(
            (Instance due) -> ((Subscription) due.plan()).term().end()).thenComparing(due -> due.id().value());

    private final Map<AccountId, Account> changed = new HashMap<>();

    /** The account as it is by now. */
    Account of(Account recorded) {
        return changed.getOrDefault(recorded.id(), recorded);
    }

    void after(Decided decided) {
        Account before = of(decided.due().account());
        decided.settlement().map(Settlement::movements).filter(movements -> !movements.isEmpty())
                .ifPresent(movements -> changed.put(before.id(), movements.stream().map(Movement::effectOnBalance)
                        .reduce(before, Account::plus, (_, last) -> last)));
    }
}

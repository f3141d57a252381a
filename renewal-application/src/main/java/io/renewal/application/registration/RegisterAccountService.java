package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import jakarta.inject.Inject;

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
        return switch (AccountDecision.of(command, tx.accounts().lock(command.accountId()), tx.accounts()::isInUse)) {
            case AccountDecision.Open open -> {
                tx.accounts().add(open.account());
                yield new Result.Opened(open.account());
            }
            case AccountDecision.Change change -> {
                tx.accounts().update(change.account());
                yield new Result.Updated(change.account());
            }
            case AccountDecision.Keep keep -> new Result.Updated(keep.account());
            case AccountDecision.Refuse refuse -> refuse.reason();
        };
    }
}

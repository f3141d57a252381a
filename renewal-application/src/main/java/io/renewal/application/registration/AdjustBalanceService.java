package io.renewal.application.registration;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class AdjustBalanceService implements AdjustBalance {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;

    @Inject
    AdjustBalanceService(RenewalStore store, InstantSource clock, IdSource ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Outcome<Result> adjust(Command command, IdempotentRequest<Result> request) {
        Instant now = clock.instant();
        PostingId id = new PostingId(ids.next());
        return store.inTransaction(tx -> request.once(tx, now, () -> adjust(tx, command, id, now)));
    }

    private static Result adjust(Tx tx, Command command, PostingId id, Instant now) {
        Optional<Account> found = tx.accounts().lock(command.accountId());
        if (found.isEmpty()) {
            return new Result.AccountNotFound(command.accountId());
        }
        Account account = found.get();
        if (!account.currency().equals(command.amount().getCurrencyUnit())) {
            return new Result.OtherCurrency(account.currency());
        }
        if (!account.covers(command.amount())) {
            return new Result.WouldBeNegative(account.balance());
        }
        Posting posting = new Posting(id, account.id(), Movement.adjustment(command.amount()), command.reference(), now);
        tx.ledger().post(posting);
        return new Result.Adjusted(posting, account.balance().plus(command.amount()));
    }
}

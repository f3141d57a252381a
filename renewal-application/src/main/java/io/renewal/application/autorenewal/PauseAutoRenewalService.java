package io.renewal.application.autorenewal;

import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class PauseAutoRenewalService implements PauseAutoRenewal {
    private final RenewalStore store;
    private final InstantSource clock;

    @Inject
    PauseAutoRenewalService(RenewalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<ChargePause> ofAll(Wish wish) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            Optional<ChargePause> pause = after(tx.charges().pause(), wish, now);
            tx.charges().pause(pause);
            return pause;
        });
    }

    @Override
    public Optional<Account> of(AccountId id, Wish wish) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> tx.accounts().lock(id).map(account -> write(tx, account, wish, now)));
    }

    private static Account write(Tx tx, Account account, Wish wish, Instant now) {
        Account changed = account.charged(after(account.chargePause(), wish, now));
        tx.accounts().update(changed);
        return changed;
    }

    private static Optional<ChargePause> after(Optional<ChargePause> present, Wish wish, Instant now) {
        return switch (wish) {
            case Wish.Pause pause -> Optional.of(ChargePause.asked(present, pause.reason(), now));
            case Wish.Resume _ -> Optional.empty();
        };
    }
}

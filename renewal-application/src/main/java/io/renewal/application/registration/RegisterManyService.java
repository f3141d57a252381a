package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterMany;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.StoreUnavailableException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class RegisterManyService implements RegisterMany {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;

    @Inject
    RegisterManyService(RenewalStore store, InstantSource clock, IdSource ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public List<Outcome> register(List<Item> items) {
        Instant now = clock.instant();
        try {
            return store.inTransaction(tx -> register(tx, items, now));
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException oneOfThemIsToBlame) {
            return items.stream().map(item -> alone(item, now)).toList();
        }
    }

    private Outcome alone(Item item, Instant now) {
        try {
            return store.inTransaction(tx -> register(tx, List.of(item), now)).getFirst();
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException surprise) {
            return new Failed(surprise);
        }
    }

    private List<Outcome> register(Tx tx, List<Item> items, Instant now) {
        Draft draft = Draft.of(tx, items);
        List<Outcome> outcomes = items.stream().map(item -> switch (item) {
            case Item.OfAccount account -> note(draft, account.command());
            case Item.OfInstance instance -> note(draft, instance.command());
        }).toList();
        draft.write(ids, now);
        return outcomes;
    }

    private static Outcome note(Draft draft, RegisterAccount.Command command) {
        return switch (AccountDecision.of(command, draft.account(command.accountId()), draft::isInUse)) {
            case AccountDecision.Open open -> {
                draft.open(open.account());
                yield Done.ADDED;
            }
            case AccountDecision.Change change -> {
                draft.change(change.account());
                yield Done.UPDATED;
            }
            case AccountDecision.Keep _ -> Done.UNCHANGED;
            case AccountDecision.Refuse refuse -> new AccountRefused(refuse.reason());
        };
    }

    private static Outcome note(Draft draft, RegisterInstance.Command command) {
        return switch (InstanceDecision.of(command, draft)) {
            case InstanceDecision.Add add -> {
                draft.add(add.registration());
                yield Done.ADDED;
            }
            case InstanceDecision.Keep _ -> Done.UNCHANGED;
            case InstanceDecision.Refuse refuse -> new InstanceRefused(refuse.reason());
        };
    }
}

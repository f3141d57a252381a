package io.renewal.application.autorenewal;

import static io.renewal.application.autorenewal.Balances.EARLIEST_END_FIRST;
import static java.util.Comparator.comparing;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.domain.autorenewal.CardOnFile;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Claims a batch of what is due and charges balances for it, in one transaction. Thread-safe. */
final class Rounds {
    private final RenewalStore store;
    private final BatchSize size;
    private final Deciding deciding;
    private final Charging charging;
    private final InstantSource clock;

    @Inject
    Rounds(RenewalStore store, BatchSize size, Deciding deciding, Charging charging, InstantSource clock) {
        this.store = store;
        this.size = size;
        this.deciding = deciding;
        this.charging = charging;
        this.clock = clock;
    }

    /** The next batch. One that cannot be dealt with holds up no other: then each of the batch is claimed by itself. */
    Round next() {
        Instant now = clock.instant();
        try {
            return store.inTransaction(tx -> charge(tx, size.most(), now));
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException oneOfThemIsToBlame) {
            return oneByOne(now);
        }
    }

    private Round oneByOne(Instant now) {
        Round all = Round.NONE;
        for (int i = 0; i < size.most() && !all.isLast(); i++) {
            all = all.then(alone(now));
        }
        return all;
    }

    private Round alone(Instant now) {
        try {
            return store.inTransaction(tx -> charge(tx, 1, now));
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException surprise) {
            store.inTransaction(tx -> postpone(tx, now));
            return Round.failed(surprise);
        }
    }

    /** Another node may have taken the one to blame in the meantime; whichever it is, it loses no more than a while. */
    private int postpone(Tx tx, Instant now) {
        List<Renewable> due = tx.charges().claim(now, 1);
        due.forEach(one -> charging.leave(tx, one.instance(), now));
        return due.size();
    }

    private Round charge(Tx tx, int most, Instant now) {
        List<Renewable> due = tx.charges().claim(now, most);
        Balances balances = new Balances();
        List<Decided> decided = new ArrayList<>();
        for (Renewable one : due.stream().sorted(comparing(Renewable::instance, EARLIEST_END_FIRST)).toList()) {
            // No provider is asked while the transaction is open.
            Decided result = new Decided(one, deciding.decide(one, balances.of(one.account()), new CardOnFile.NotAskedFor(), now));
            balances.after(result);
            decided.add(result);
        }
        List<OrderId> open = charging.write(tx, decided, now).stream().map(Order::id).toList();
        ChargeTally tally = decided.stream().map(Decided::tally).reduce(ChargeTally.NONE, ChargeTally::plus);
        return new Round(tally, open, Optional.empty(), due.size() < most);
    }

    /**
     * What a batch came to.
     *
     * @param tally of what needs no provider
     * @param open orders that the provider is to be asked about
     * @param surprise the first one that could not be dealt with
     * @param isLast whether no more was due that others do not hold
     */
    record Round(ChargeTally tally, List<OrderId> open, Optional<RuntimeException> surprise, boolean isLast) {
        static final Round NONE = new Round(ChargeTally.NONE, List.of(), Optional.empty(), false);

        static Round failed(RuntimeException surprise) {
            return new Round(new ChargeTally(1, 0, 0, 0, 0, 0, 1), List.of(), Optional.of(surprise), false);
        }

        Round then(Round next) {
            return new Round(tally.plus(next.tally), Stream.concat(open.stream(), next.open.stream()).toList(), surprise.or(next::surprise),
                    next.isLast);
        }
    }
}

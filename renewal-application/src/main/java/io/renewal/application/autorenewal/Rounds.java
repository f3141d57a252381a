package io.renewal.application.autorenewal;

import static io.renewal.application.autorenewal.Balances.EARLIEST_END_FIRST;
import static java.util.Comparator.comparing;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.port.out.Charges;
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

/**
 * Claims a batch of what is due and decides on it, in one transaction. What balances pay comes first, and what needs the payment provider is
 * handed over to rounds of its own: nobody with a balance waits while others are charged by card. Thread-safe.
 */
final class Rounds {
    private final RenewalStore store;
    private final BatchSize size;
    private final Deciding deciding;
    private final Charging charging;
    private final ChargePace pace;
    private final InstantSource clock;

    @Inject
    Rounds(RenewalStore store, BatchSize size, Deciding deciding, Charging charging, ChargePace pace, InstantSource clock) {
        this.store = store;
        this.size = size;
        this.deciding = deciding;
        this.charging = charging;
        this.pace = pace;
        this.clock = clock;
    }

    /** Charges balances for the next batch, and hands over what they do not pay. */
    Round fromBalances() {
        return next(size.most(), new Lane(Charges::claim, this::payOrHandOver));
    }

    /** Places the orders of the next batch that was handed over; the provider is to be asked about them, by whoever called this. */
    Round atProvider() {
        return next(Math.max(size.most(), pace.atOnce()), new Lane(Charges::claimHandedOver, this::order));
    }

    /** One that cannot be dealt with holds up no other: then each of the batch is claimed by itself. */
    private Round next(int most, Lane lane) {
        Instant now = clock.instant();
        try {
            return store.inTransaction(tx -> round(tx, most, lane, now));
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException oneOfThemIsToBlame) {
            return oneByOne(most, lane, now);
        }
    }

    private Round oneByOne(int most, Lane lane, Instant now) {
        Round all = Round.NONE;
        for (int i = 0; i < most && !all.isLast(); i++) {
            all = all.then(alone(lane, now));
        }
        return all;
    }

    private Round alone(Lane lane, Instant now) {
        try {
            return store.inTransaction(tx -> round(tx, 1, lane, now));
        } catch (StoreUnavailableException down) {
            throw down;
        } catch (RuntimeException surprise) {
            store.inTransaction(tx -> postpone(tx, lane, now));
            return Round.failed(surprise);
        }
    }

    /** Another node may have taken the one to blame in the meantime; whichever it is, it loses no more than a while. */
    private int postpone(Tx tx, Lane lane, Instant now) {
        List<Renewable> due = lane.claim.of(tx.charges(), now, 1);
        due.forEach(one -> charging.leave(tx, one.instance(), now));
        return due.size();
    }

    private Round round(Tx tx, int most, Lane lane, Instant now) {
        List<Renewable> due = lane.claim.of(tx.charges(), now, most);
        Balances balances = new Balances();
        List<Decided> decided = new ArrayList<>();
        for (Renewable one : due.stream().sorted(comparing(Renewable::instance, EARLIEST_END_FIRST)).toList()) {
            // No provider is asked while the transaction is open.
            Decided result = new Decided(one, deciding.decide(one, balances.of(one.account()), new CardOnFile.NotAskedFor(), now));
            balances.after(result);
            decided.add(result);
        }
        return lane.writing.write(tx, decided, now).orLast(due.size() < most);
    }

    private Round payOrHandOver(Tx tx, List<Decided> decided, Instant now) {
        List<Decided> settled = decided.stream().filter(one -> !one.isUnderWay()).toList();
        charging.write(tx, settled, now);
        charging.handOver(tx, decided.stream().filter(Decided::isUnderWay).toList(), now);
        return Round.of(settled, List.of());
    }

    private Round order(Tx tx, List<Decided> decided, Instant now) {
        return Round.of(decided, charging.write(tx, decided, now).stream().map(Order::id).toList());
    }

    /** Which attempts are claimed, and what is done with them. */
    private record Lane(Claim claim, Writing writing) {
        interface Claim {
            List<Renewable> of(Charges charges, Instant now, int most);
        }

        interface Writing {
            Round write(Tx tx, List<Decided> decided, Instant now);
        }
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

        static Round of(List<Decided> decided, List<OrderId> open) {
            ChargeTally tally = decided.stream().map(Decided::tally).reduce(ChargeTally.NONE, ChargeTally::plus);
            return new Round(tally, open, Optional.empty(), false);
        }

        Round orLast(boolean last) {
            return new Round(tally, open, surprise, last);
        }

        static Round failed(RuntimeException surprise) {
            return new Round(new ChargeTally(1, 0, 0, 0, 0, 0, 1), List.of(), Optional.of(surprise), false);
        }

        /** Whether nothing came of it that is worth a note. */
        boolean isEmpty() {
            return tally.claimed() == 0 && open.isEmpty();
        }

        Round then(Round next) {
            return new Round(tally.plus(next.tally), Stream.concat(open.stream(), next.open.stream()).toList(), surprise.or(next::surprise),
                    next.isLast);
        }
    }
}

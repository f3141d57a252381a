package io.renewal.application.autorenewal;

import io.renewal.application.duework.BatchSize;
import io.renewal.application.port.in.PreviewAutoRenewal;
import io.renewal.application.port.out.Charges.Upcoming;
import io.renewal.application.port.out.Charges.Window;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.autorenewal.ChargeTimes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class PreviewAutoRenewalService implements PreviewAutoRenewal {
    private static final Window EVER = new Window(Instant.parse("9999-12-31T00:00:00Z"), Optional.empty());

    private final RenewalStore store;
    private final Deciding deciding;
    private final ChargeTimes times;
    private final BatchSize size;
    private final InstantSource clock;

    @Inject
    PreviewAutoRenewalService(RenewalStore store, Deciding deciding, ChargeTimes times, BatchSize size, InstantSource clock) {
        this.store = store;
        this.deciding = deciding;
        this.times = times;
        this.size = size;
        this.clock = clock;
    }

    @Override
    public Result preview(Query query, Watcher watcher) {
        Instant now = clock.instant();
        if (query.by().filter(now::isAfter).isPresent()) {
            return new Result.InThePast(now);
        }
        return store.snapshot(tx -> query.account().filter(account -> tx.accounts().find(account).isEmpty())
                .<Result>map(Result.AccountNotFound::new).orElseGet(() -> preview(tx, query, watcher, now)));
    }

    private Result preview(Tx tx, Query query, Watcher watcher, Instant now) {
        Instant until = query.by().or(() -> firstDueAt(tx)).filter(now::isBefore).orElse(now);
        Window window = new Window(until, query.account());
        Outlook outlook = new Outlook(tx, deciding, times, now);
        return walk(tx, window, outlook, watcher)
                ? new Result.Previewed(
                        new Preview(now, until, tx.charges().pause(), outlook.tally().accounts(), outlook.tally().currencies()))
                : new Result.Stopped();
    }

    /** When the next run has anything to do, a pause of all thought away, as it is from all that is told. */
    private Optional<Instant> firstDueAt(Tx tx) {
        return tx.charges().pause().isEmpty() ? tx.charges().firstDueAt() : firstOfNoPausedAccount(tx);
    }

    private Optional<Instant> firstOfNoPausedAccount(Tx tx) {
        Optional<Upcoming> last = Optional.empty();
        List<Upcoming> batch;
        do {
            batch = tx.charges().upcoming(EVER, last, size.most());
            Optional<Instant> first = batch.stream().filter(one -> one.account().chargePause().isEmpty()).map(Upcoming::dueAt).findFirst();
            if (first.isPresent()) {
                return first;
            }
            last = batch.isEmpty() ? last : Optional.of(batch.getLast());
        } while (batch.size() == size.most());
        return Optional.empty();
    }

    /** Looks at one batch after the other, as they would be claimed. */
    private boolean walk(Tx tx, Window window, Outlook outlook, Watcher watcher) {
        long all = tx.charges().countUpcoming(window);
        long seen = 0;
        Optional<Upcoming> last = Optional.empty();
        List<Upcoming> batch;
        do {
            batch = tx.charges().upcoming(window, last, size.most());
            outlook.add(batch);
            seen += batch.size();
            last = batch.isEmpty() ? last : Optional.of(batch.getLast());
        } while (watcher.goesOn(seen, all) && batch.size() == size.most());
        return batch.size() < size.most();
    }
}

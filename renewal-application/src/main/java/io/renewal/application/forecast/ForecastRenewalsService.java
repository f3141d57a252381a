package io.renewal.application.forecast;

import io.renewal.application.duework.BatchSize;
import io.renewal.application.port.in.ForecastRenewals;
import io.renewal.application.port.in.RenewalForecast;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.lifecycle.InstanceStatus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Holds no connection for longer than a page of instances takes to read: payments need them too. */
final class ForecastRenewalsService implements ForecastRenewals {
    private static final int AT_ONCE = 2;
    /** Most forecasts take less; whoever looks at a page does not mind it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final RenewalStore store;
    private final ChargeTimes times;
    private final BatchSize size;
    private final InstantSource clock;
    private final FewAtOnce few = new FewAtOnce(AT_ONCE, PATIENCE);

    @Inject
    ForecastRenewalsService(RenewalStore store, ChargeTimes times, BatchSize size, InstantSource clock) {
        this.store = store;
        this.times = times;
        this.size = size;
        this.clock = clock;
    }

    @Override
    public Result forecast(Query query) {
        return few.<Result>tell(() -> foretold(query)).orElseGet(Result.Busy::new);
    }

    private Result foretold(Query query) {
        Instant now = clock.instant();
        return store.reading(tx -> Optional.of(query.accountId()).filter(query.caller()::mayUse).flatMap(tx.accounts()::find)
                .map(account -> begin(tx, account, query, now)))
                .<Result>map(begun -> new Result.Foretold(forecast(begun, now)))
                .orElseGet(() -> new Result.AccountNotFound(query.accountId()));
    }

    private Begun begin(Tx tx, Account account, Query query, Instant now) {
        Instant until = account.calendar().plusDays(now, query.days());
        ForeseenCharges foreseen = new ForeseenCharges(times, tx.priceLists().current(account.currency(), now), now);
        return new Begun(account, times.endsNotTriedBefore(until, account.calendar()),
                new ForecastTally(account, foreseen, until, query.most()),
                account.chargePause().or(() -> tx.charges().pause()).map(ChargePause::since));
    }

    /** What was released is never charged again, and an account may have had very much of it. */
    private RenewalForecast forecast(Begun begun, Instant now) {
        for (InstanceStatus status : InstanceStatus.values()) {
            if (status != InstanceStatus.RELEASED) {
                walk(begun.ending(status), begun.tally(), now);
            }
        }
        return begun.tally().forecast(begun.pausedSince());
    }

    private void walk(InstanceFilter filter, ForecastTally tally, Instant now) {
        Optional<PageRequest> next = Optional.of(PageRequest.first(size.most()));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<Instance> page = store.reading(tx -> tx.instances().list(filter, request, now));
            page.items().forEach(tally::add);
            next = page.next().map(after -> new PageRequest(size.most(), Optional.of(after)));
        }
    }

    /**
     * A forecast before its first instance.
     *
     * @param before what ends later need not be read
     */
    private record Begun(Account account, Instant before, ForecastTally tally, Optional<Instant> pausedSince) {
        /** In the order of an index: what ends later is not even looked at. */
        InstanceFilter ending(InstanceStatus status) {
            return new InstanceFilter(Optional.of(account.id()), Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(before), Optional.empty(), Sort.BY_END_TIME);
        }
    }
}

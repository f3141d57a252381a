package io.renewal.rest.console.instance;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.pricing.PriceList;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Adds to instances what their price lists know. Each list is looked up once for a page, and each account. Thread-safe. */
public final class InstanceRows {
    private final Browse browse;
    private final ChargeTimes times;

    @Inject
    InstanceRows(Browse browse, ChargeTimes times) {
        this.browse = browse;
        this.times = times;
    }

    /** A row for each. */
    public List<InstanceRow> of(Caller caller, List<InstanceView> views) {
        Map<AccountId, Optional<PriceList>> byAccount = new HashMap<>();
        Map<CurrencyUnit, Optional<PriceList>> byCurrency = new HashMap<>();
        Map<AccountId, Optional<Instant>> pauses = new HashMap<>();
        return views.stream().map(view -> {
            Optional<PriceList> prices = byAccount.computeIfAbsent(view.instance().accountId(), id -> browse.account(caller, id)
                    .map(Account::currency).flatMap(currency -> byCurrency.computeIfAbsent(currency, browse::currentPriceList)));
            return row(view, prices, pauses.computeIfAbsent(view.instance().accountId(), id -> browse.chargesPausedSince(caller, id)));
        }).toList();
    }

    /** The row of one. */
    public InstanceRow of(Caller caller, InstanceView view) {
        return of(caller, List.of(view)).getFirst();
    }

    private InstanceRow row(InstanceView view, Optional<PriceList> prices, Optional<Instant> pausedSince) {
        return new InstanceRow(view, prices, new ForeseenCharges(times, prices, view.seenAt()).next(view.instance()), pausedSince);
    }
}

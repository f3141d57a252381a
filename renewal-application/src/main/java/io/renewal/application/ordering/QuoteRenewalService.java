package io.renewal.application.ordering;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.RenewalRequest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class QuoteRenewalService implements QuoteRenewal {
    private final RenewalStore store;
    private final InstantSource clock;

    @Inject
    QuoteRenewalService(RenewalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result quote(Query query) {
        Instant now = clock.instant();
        return store.reading(tx -> quote(tx, query, now));
    }

    @Override
    public Map<InstanceId, Result> quoteAll(Caller caller, List<InstanceId> instanceIds, int periodMonths) {
        Instant now = clock.instant();
        RenewalRequest request = RenewalRequest.forQuote(periodMonths, Optional.empty());
        Map<InstanceId, Renewable> found = store.reading(tx -> tx.renewables().find(instanceIds, caller.onlyAccount(), now));
        return instanceIds.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> Optional.ofNullable(found.get(id))
                .map(renewable -> quote(renewable, request, now)).orElseGet(() -> new Result.InstanceNotFound(id))));
    }

    @Override
    public Optional<Offers> offers(Caller caller, InstanceId instanceId, Optional<SpecId> spec) {
        Instant now = clock.instant();
        return store.reading(tx -> tx.renewables().find(instanceId, caller.onlyAccount(), now)).map(found -> offers(found, spec, now));
    }

    private static Offers offers(Renewable found, Optional<SpecId> spec, Instant now) {
        List<Offer> offers = found.priceList().map(PriceList::periods).orElse(List.of()).stream()
                .map(period -> new Offer(period, decide(found, RenewalRequest.forQuote(period.months(), spec), now))).toList();
        InstanceView view = new InstanceView(found.instance().asOf(now), new OpenOrder(found.openOrder()).idAt(now), now);
        return new Offers(view, found.priceList(), offers);
    }

    private static Result quote(Tx tx, Query query, Instant now) {
        Optional<Renewable> found = tx.renewables().find(query.instanceId(), query.caller().onlyAccount(), now);
        if (found.isEmpty()) {
            return new Result.InstanceNotFound(query.instanceId());
        }
        return quote(found.get(), RenewalRequest.forQuote(query.periodMonths(), query.spec()), now);
    }

    private static Result quote(Renewable found, RenewalRequest request, Instant now) {
        return switch (decide(found, request, now)) {
            case RenewalQuote quote -> new Result.Quoted(quote);
            case RenewalRefusal refusal -> new Result.Refused(refusal);
        };
    }

    /** An open order does not keep anybody from asking for a price. */
    private static RenewalDecision decide(Renewable found, RenewalRequest request, Instant now) {
        return Deciding.decide(found, request, Optional.empty(), now);
    }
}

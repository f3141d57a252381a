package io.renewal.application.ordering;

import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.renewal.RenewalRequest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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

    private static Result quote(Tx tx, Query query, Instant now) {
        Optional<Renewable> found = tx.renewables().find(query.instanceId(), query.caller().onlyAccount(), now);
        if (found.isEmpty()) {
            return new Result.InstanceNotFound(query.instanceId());
        }
        RenewalRequest request = RenewalRequest.forQuote(query.periodMonths(), query.spec());
        // An open order does not keep anybody from asking for a price.
        RenewalDecision decision = Deciding.decide(found.get(), request, Optional.empty(), now);
        return switch (decision) {
            case RenewalQuote quote -> new Result.Quoted(quote);
            case RenewalRefusal refusal -> new Result.Refused(refusal);
        };
    }
}

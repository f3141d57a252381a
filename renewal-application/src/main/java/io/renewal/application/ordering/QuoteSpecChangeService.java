package io.renewal.application.ordering;

import io.renewal.application.port.in.QuoteSpecChange;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import io.renewal.domain.specchange.SpecChangeRefusal;
import io.renewal.domain.specchange.SpecChangeRequest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class QuoteSpecChangeService implements QuoteSpecChange {
    private final RenewalStore store;
    private final InstantSource clock;

    @Inject
    QuoteSpecChangeService(RenewalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result quote(Query query) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> quote(tx, query, now));
    }

    private static Result quote(Tx tx, Query query, Instant now) {
        Optional<Instance> instance = tx.instances().find(query.instanceId())
                .filter(found -> query.caller().mayUse(found.accountId()));
        if (instance.isEmpty()) {
            return new Result.InstanceNotFound(query.instanceId());
        }
        // An open order does not keep anybody from asking for a price.
        SpecChangeRequest request = SpecChangeRequest.forQuote(query.spec());
        return switch (SpecChanging.decide(tx, instance.get().asOf(now), request, Optional.empty(), now)) {
            case Offered offered -> new Result.Quoted(offered.change());
            case SpecChangeRefusal refusal -> new Result.Refused(refusal);
        };
    }
}

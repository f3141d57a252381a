package io.renewal.application.port.in;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalDecision;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.term.RenewalPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a renewal would cost and to when it would go. Changes nothing. */
public interface QuoteRenewal {
    Result quote(Query query);

    /** The same for several instances, all of one moment and each for the same period. */
    Map<InstanceId, Result> quoteAll(Caller caller, List<InstanceId> instanceIds, int periodMonths);

    /**
     * The same for every period that is sold, all of one moment; empty if the caller sees no such instance.
     *
     * @param spec another spec for the new term, or none to go on as it is
     */
    Optional<Offers> offers(Caller caller, InstanceId instanceId, Optional<SpecId> spec);

    record Query(Caller caller, InstanceId instanceId, int periodMonths, Optional<SpecId> spec) {}

    sealed interface Result {
        record Quoted(RenewalQuote quote) implements Result {}

        record Refused(RenewalRefusal refusal) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }

    /**
     * What may be chosen from.
     *
     * @param view the instance as it was then
     * @param priceList what is sold; none if nothing is in the account's currency
     * @param offers the shortest period first
     */
    record Offers(InstanceView view, Optional<PriceList> priceList, List<Offer> offers) {
        public Offers {
            offers = List.copyOf(offers);
        }
    }

    /** What is decided for one period: its quote, or why it is refused. */
    record Offer(RenewalPeriod period, RenewalDecision decision) {
        /** The price and the new end, if the period may be had. */
        public Optional<RenewalQuote> quote() {
            return decision instanceof RenewalQuote quote ? Optional.of(quote) : Optional.empty();
        }
    }
}

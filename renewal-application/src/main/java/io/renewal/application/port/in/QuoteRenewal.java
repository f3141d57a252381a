package io.renewal.application.port.in;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import java.util.Optional;

/** Tells what a renewal would cost and to when it would go. Changes nothing. */
public interface QuoteRenewal {
    Result quote(Query query);

    record Query(Caller caller, InstanceId instanceId, int periodMonths, Optional<SpecId> spec) {}

    sealed interface Result {
        record Quoted(RenewalQuote quote) implements Result {}

        record Refused(RenewalRefusal refusal) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }
}

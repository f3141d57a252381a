package io.renewal.application.port.in;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.specchange.SpecChangeRefusal;

/** Tells what another spec would cost for what is left of a term, or give back. Changes nothing. */
public interface QuoteSpecChange {
    Result quote(Query query);

    record Query(Caller caller, InstanceId instanceId, SpecId spec) {}

    sealed interface Result {
        record Quoted(SpecChange change) implements Result {}

        record Refused(SpecChangeRefusal refusal) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}
    }
}

package io.renewal.application.port.in;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Location;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts an instance under Renewal's care. Said again it changes nothing; the term moves only by orders. The operator's. */
public interface RegisterInstance {
    Result register(Command command);

    record Command(InstanceId instanceId, AccountId accountId, Location location, SpecId spec, Paid paid) {}

    /** How the instance is paid for. */
    sealed interface Paid {
        /** By the month or year, up to the end of a term. Without an anchor day, ends fall on the end time's own local day. */
        record Ahead(Term term, Optional<Integer> anchorDay, LifecyclePolicyId policy) implements Paid {}

        /** Metered. */
        record ByUse(Instant since) implements Paid {}
    }

    sealed interface Result {
        record Registered(InstanceView instance) implements Result {}

        /** The same was said before. */
        record Unchanged(InstanceView instance) implements Result {}

        /** It cannot be registered so, and nothing was changed. */
        sealed interface Refusal extends Result {}

        /** Something else was said before; names what. */
        record Conflict(List<String> fields) implements Refusal {
            public Conflict {
                fields = List.copyOf(fields);
            }
        }

        record AccountNotFound(AccountId accountId) implements Refusal {}

        record PolicyNotFound(LifecyclePolicyId policy) implements Refusal {}

        /** The end time's local day is neither the anchor's, nor the last of a month too short for it. */
        record AnchorMismatch(int anchorDay) implements Refusal {}
    }
}

package io.renewal.application.query;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which instances to list; all that is given must hold.
 *
 * @param endBefore the end time lies before this, UTC
 * @param text part of the instance id, case-insensitive
 * @param released what becomes of those that are gone
 */
public record InstanceFilter(Optional<AccountId> accountId, Optional<InstanceStatus> status, Optional<RenewalStatus> renewalStatus,
        Optional<SpecId> spec, Optional<String> region, Optional<Instant> endBefore, Optional<String> text, Sort sort, Released released) {
    /** Every instance, by id. */
    public static final InstanceFilter ALL = new InstanceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Sort.BY_ID);

    /** Which may be among the released ones, too. */
    public InstanceFilter(Optional<AccountId> accountId, Optional<InstanceStatus> status, Optional<RenewalStatus> renewalStatus,
            Optional<SpecId> spec, Optional<String> region, Optional<Instant> endBefore, Optional<String> text, Sort sort) {
        this(accountId, status, renewalStatus, spec, region, endBefore, text, sort, Released.LISTED);
    }

    /** Whether what was released is listed: it ended before all else, and there is ever more of it. */
    public enum Released {
        LISTED, LEFT_OUT
    }

    /** The order of the list. */
    public enum Sort {
        BY_ID,
        /** What ends first comes first; what has no end comes last. */
        BY_END_TIME,
        /** What ends last comes first, and what has no end before it. */
        BY_END_TIME_DESCENDING
    }

    /** The same for one account only. */
    public InstanceFilter of(AccountId account) {
        return new InstanceFilter(Optional.of(account), status, renewalStatus, spec, region, endBefore, text, sort, released);
    }
}

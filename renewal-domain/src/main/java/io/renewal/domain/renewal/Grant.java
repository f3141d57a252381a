package io.renewal.domain.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Anchor;
import java.time.Instant;

/**
 * Days that the operator gives for nothing. They count from the old end, as local days, and the day they lead to becomes the anchor's.
 *
 * @param instanceId what is prolonged
 * @param days how many, from 1
 * @param reason in the operator's words
 * @param spec the spec of the new term, which a grant does not change
 * @param currentEndTime the end time that is prolonged, UTC
 * @param newEndTime UTC
 * @param anchor of the new term
 * @param price nothing, in the account's currency
 */
public record Grant(InstanceId instanceId, int days, String reason, SpecId spec, Instant currentEndTime, Instant newEndTime, Anchor anchor,
        Price price) implements Prolonging, GrantDecision {

    @Override
    public Instant countsFrom() {
        return currentEndTime;
    }
}

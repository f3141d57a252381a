package io.renewal.domain.passage;

import io.renewal.domain.identity.EventId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import java.time.Duration;
import java.time.Instant;

/**
 * How a final notice fared on its way to those who are to pass it on to the customer.
 *
 * @param notice the event that tells it
 * @param endTime the end that it was given for, UTC
 * @param lost receivers that do not have it and are unlikely to get it soon: it was given up for them, or they failed to take it, or
 *            something before it, or it is on its way to them for longer than {@link #PATIENCE}
 * @param others receivers that have it, or that nothing is known against yet
 */
public record NoticeDelivery(EventId notice, Instant endTime, int lost, int others) {
    /**
     * For how long nothing is held against a receiver that a notice was not even sent to: in real time, also in a sandbox, whose clock
     * would else wait for receivers.
     */
    public static final Duration PATIENCE = Duration.ofHours(1);

    /** Whether this is the notice of the end that the instance has now, and it is lost to everybody: then nobody can have told the customer. */
    public boolean isLostFor(Instance instance) {
        return lost > 0 && others == 0 && instance.plan() instanceof Subscription subscription
                && subscription.term().end().equals(endTime);
    }
}

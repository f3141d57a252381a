package io.renewal.domain.renewal;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.term.Anchor;
import java.time.Instant;

/** What moves the end of a term: a renewal, or granted days. */
public sealed interface Prolonging extends Purchase permits RenewalQuote, Grant {
    /** The end time that is prolonged, UTC. */
    Instant currentEndTime();

    /** From where the prolonging counts, UTC. */
    Instant countsFrom();

    Instant newEndTime();

    /** The anchor of the new term. */
    Anchor anchor();

    /** Whether the instance is there, ends when this was made for, and would then not have ended already. */
    @Override
    default boolean stillFits(Instance instance, Instant now) {
        return !instance.isReleased() && instance.plan() instanceof Subscription subscription
                && subscription.term().end().equals(currentEndTime()) && newEndTime().isAfter(now);
    }

    @Override
    default Instance applyTo(Instance instance, OrderId orderId, Instant now) {
        if (!stillFits(instance, now) || !(instance.plan() instanceof Subscription subscription)) {
            throw new IllegalStateException("what was bought no longer fits instance " + instance.id());
        }
        return instance.renewed(subscription.term().extended(countsFrom(), newEndTime()), anchor(), spec(), orderId, now);
    }
}

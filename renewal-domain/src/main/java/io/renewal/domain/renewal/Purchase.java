package io.renewal.domain.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Anchor;
import java.time.Instant;

/** What an order buys, at a price that is fixed with it. One type per kind of order; a spec change without renewal joins them here. */
public sealed interface Purchase permits RenewalQuote, Grant {
    InstanceId instanceId();

    /** The spec that the instance has afterwards. */
    SpecId spec();

    Price price();

    /** The end time that is prolonged, UTC. */
    Instant currentEndTime();

    /** From where the prolonging counts, UTC. */
    Instant countsFrom();

    Instant newEndTime();

    /** The anchor of the new term. */
    Anchor anchor();

    /** Whether what is bought can still be done with {@code instance}: it is there, and ends when this was made for. */
    default boolean stillFits(Instance instance) {
        return !instance.isReleased() && instance.plan() instanceof Subscription subscription
                && subscription.term().end().equals(currentEndTime());
    }

    /**
     * The instance with what was bought.
     *
     * @throws IllegalStateException if it no longer {@linkplain #stillFits fits}
     */
    default Instance applyTo(Instance instance, OrderId orderId, Instant now) {
        if (!stillFits(instance) || !(instance.plan() instanceof Subscription subscription)) {
            throw new IllegalStateException("what was bought no longer fits instance " + instance.id());
        }
        return instance.renewed(subscription.term().extended(countsFrom(), newEndTime()), anchor(), spec(), orderId, now);
    }
}

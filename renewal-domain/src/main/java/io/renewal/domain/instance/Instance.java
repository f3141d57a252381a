package io.renewal.domain.instance;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Plan.PayAsYouGo;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.util.Optional;

/**
 * A managed instance of a customer: the thing renewed. Immutable; what happens to it gives another.
 *
 * @param id chosen by the operator
 * @param accountId whose it is
 * @param location where it runs and what runs there
 * @param spec the instance class that applies, leaving out a scheduled change
 * @param plan how it is paid for
 * @param releasedAt when its release was recorded, which is final; UTC
 */
public record Instance(InstanceId id, AccountId accountId, Location location, SpecId spec, Plan plan, Optional<Instant> releasedAt) {

    /**
     * The instance as it is at {@code now}: a scheduled change whose time has come applies, whether or not a background run has
     * recorded that yet.
     */
    public Instance asOf(Instant now) {
        if (!(plan instanceof Subscription subscription)) {
            return this;
        }
        return subscription.scheduledChange().filter(change -> change.isEffectiveAt(now))
                .map(change -> with(change.spec(), subscription.with(subscription.term(), subscription.anchor(), Optional.empty())))
                .orElse(this);
    }

    public boolean isReleased() {
        return releasedAt.isPresent();
    }

    /** How the instance stands at {@code now}. */
    public InstanceStatus statusAt(Instant now) {
        if (isReleased()) {
            return InstanceStatus.RELEASED;
        }
        return switch (plan) {
            case Subscription subscription -> subscription.deadlines().statusAt(now);
            case PayAsYouGo _ -> InstanceStatus.NORMAL;
        };
    }

    /** The next instant at which something is to be done for this instance, if there is one. UTC. */
    public Optional<Instant> nextDueAt() {
        if (isReleased() || !(plan instanceof Subscription subscription)) {
            return Optional.empty();
        }
        return Optional.of(subscription.scheduledChange().map(ScheduledChange::effectiveAt).orElse(subscription.deadlines().lockAt()));
    }

    /** The spec that the next renewal goes on with: the scheduled one, else the present one. */
    public SpecId nextSpec() {
        return plan instanceof Subscription subscription ? subscription.scheduledChange().map(ScheduledChange::spec).orElse(spec) : spec;
    }

    /** From when {@link #nextSpec()} applies: the time of the scheduled change, or {@code now} if it applies already. UTC. */
    public Instant nextSpecFrom(Instant now) {
        Optional<ScheduledChange> change = plan instanceof Subscription subscription ? subscription.scheduledChange() : Optional.empty();
        return change.map(ScheduledChange::effectiveAt).filter(now::isBefore).orElse(now);
    }

    /**
     * This instance with a prolonged term. Another spec applies at the old end if that is still to come, else at once.
     *
     * @throws IllegalStateException if the instance is not prepaid
     */
    public Instance renewed(Term newTerm, Anchor newAnchor, SpecId newSpec, OrderId orderId, Instant now) {
        Instance current = asOf(now);
        if (!(current.plan instanceof Subscription subscription)) {
            throw new IllegalStateException("an instance that is paid by use has no term to renew");
        }
        if (newSpec.equals(current.nextSpec())) {
            return current.with(current.spec, subscription.with(newTerm, newAnchor, subscription.scheduledChange()));
        }
        Instant oldEnd = subscription.term().end();
        if (now.isBefore(oldEnd)) {
            ScheduledChange change = new ScheduledChange(newSpec, oldEnd, orderId);
            return current.with(current.spec, subscription.with(newTerm, newAnchor, Optional.of(change)));
        }
        return current.with(newSpec, subscription.with(newTerm, newAnchor, Optional.empty()));
    }

    private Instance with(SpecId newSpec, Plan newPlan) {
        return new Instance(id, accountId, location, newSpec, newPlan, releasedAt);
    }
}

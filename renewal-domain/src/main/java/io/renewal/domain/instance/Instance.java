package io.renewal.domain.instance;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Plan.PayAsYouGo;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.lifecycle.FinalNotice;
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
 * @param release that it is gone, which is final
 */
public record Instance(InstanceId id, AccountId accountId, Location location, SpecId spec, Plan plan, Optional<Released> release) {

    /**
     * The instance as it is at {@code now}: a scheduled change whose time has come applies, whether or not a background run has
     * recorded that yet.
     */
    public Instance asOf(Instant now) {
        return dueChange(now).map(change -> with(change.spec(), prepaid().withoutScheduledChange()))
                .orElse(this);
    }

    /** The scheduled change whose time has come at {@code now}, and that is not recorded yet. */
    public Optional<ScheduledChange> dueChange(Instant now) {
        return scheduledChange().filter(change -> change.isEffectiveAt(now));
    }

    public boolean isReleased() {
        return release.isPresent();
    }

    /** When the release was recorded, UTC. */
    public Optional<Instant> releasedAt() {
        return release.map(Released::at);
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

    /** What passing time does next to this instance; its time may have come already. */
    public Optional<DueStep> nextStep() {
        return isReleased() || !(plan instanceof Subscription subscription) ? Optional.empty() : Optional.of(subscription.nextStep());
    }

    /** The next instant at which something is to be done for this instance, if there is one. UTC. */
    public Optional<Instant> nextDueAt() {
        return nextStep().map(DueStep::dueAt);
    }

    /** The spec that the next renewal goes on with: the scheduled one, else the present one. */
    public SpecId nextSpec() {
        return scheduledChange().map(ScheduledChange::spec).orElse(spec);
    }

    /** From when {@link #nextSpec()} applies: the time of the scheduled change, or {@code now} if it applies already. UTC. */
    public Instant nextSpecFrom(Instant now) {
        return scheduledChange().map(ScheduledChange::effectiveAt).filter(now::isBefore).orElse(now);
    }

    /**
     * This instance with a prolonged term. Another spec applies at the old end if that is still to come, else at once.
     *
     * @throws IllegalStateException if the instance is not prepaid
     */
    public Instance renewed(Term newTerm, Anchor newAnchor, SpecId newSpec, OrderId orderId, Instant now) {
        Instance current = asOf(now);
        Subscription subscription = current.prepaid();
        if (newSpec.equals(current.nextSpec())) {
            return current.with(current.spec, subscription.prolonged(newTerm, newAnchor, subscription.scheduledChange(), now));
        }
        Instant oldEnd = subscription.term().end();
        if (now.isBefore(oldEnd)) {
            ScheduledChange change = new ScheduledChange(newSpec, oldEnd, orderId);
            return current.with(current.spec, subscription.prolonged(newTerm, newAnchor, Optional.of(change), now));
        }
        return current.with(newSpec, subscription.prolonged(newTerm, newAnchor, Optional.empty(), now));
    }

    /** This instance with another spec from now on. */
    public Instance respecified(SpecId newSpec) {
        return with(newSpec, plan);
    }

    /**
     * This instance without its last renewal, whose time had not begun: its end is the old one again, and what the renewal had scheduled
     * is dropped. It is not renewed automatically any more, or the same would be bought again next morning.
     *
     * @param end the old end
     * @param orderId the order that bought the renewal
     * @throws IllegalStateException if the instance is not prepaid
     */
    public Instance givenBack(Instant end, OrderId orderId, Instant now) {
        return with(spec, prepaid().shortened(end, orderId, now));
    }

    /** This instance with another standing instruction. */
    public Instance instructed(AutoRenewal instruction) {
        return with(spec, prepaid().with(instruction));
    }

    /** This instance with all its reminders recorded that are due at {@code now}. */
    public Instance reminded(Instant now) {
        return with(spec, prepaid().with(prepaid().progress().reminded(prepaid().latestReminder(now))));
    }

    /** This instance with its lock recorded. */
    public Instance locked(Instant now) {
        return with(spec, prepaid().with(prepaid().progress().locked(now)));
    }

    /** This instance with its final notice recorded. */
    public Instance noticed(FinalNotice notice) {
        return with(spec, prepaid().with(prepaid().progress().noticed(notice)));
    }

    /** This instance with its release recorded. */
    public Instance released(Released released) {
        return new Instance(id, accountId, location, spec, plan, Optional.of(released));
    }

    private Optional<ScheduledChange> scheduledChange() {
        return plan instanceof Subscription subscription ? subscription.scheduledChange() : Optional.empty();
    }

    private Subscription prepaid() {
        if (plan instanceof Subscription subscription) {
            return subscription;
        }
        throw new IllegalStateException("an instance that is paid by use has no term");
    }

    private Instance with(SpecId newSpec, Plan newPlan) {
        return new Instance(id, accountId, location, newSpec, newPlan, release);
    }
}

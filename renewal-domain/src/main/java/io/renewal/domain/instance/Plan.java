package io.renewal.domain.instance;

import io.renewal.domain.lifecycle.Deadlines;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.LifecycleProgress;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.util.Optional;

/** How an instance is paid for, with what only that way of paying has: what is paid by use has no end to renew from. */
public sealed interface Plan {
    BillingMethod billingMethod();

    /**
     * Prepaid up to an end time.
     *
     * @param term what is paid for
     * @param anchor what its ends are computed from
     * @param calendar counts in the account's billing zone
     * @param policy what happens after the end
     * @param autoRenewal the standing instruction
     * @param scheduledChange a spec that applies from an end time on
     * @param progress what was recorded of the way from the present end time to the release
     */
    record Subscription(Term term, Anchor anchor, BillingCalendar calendar, LifecyclePolicy policy, AutoRenewal autoRenewal,
            Optional<ScheduledChange> scheduledChange, LifecycleProgress progress) implements Plan {

        /** One of whose end time nothing was recorded yet. */
        public Subscription(Term term, Anchor anchor, BillingCalendar calendar, LifecyclePolicy policy, AutoRenewal autoRenewal,
                Optional<ScheduledChange> scheduledChange) {
            this(term, anchor, calendar, policy, autoRenewal, scheduledChange, LifecycleProgress.NONE);
        }

        @Override
        public BillingMethod billingMethod() {
            return BillingMethod.SUBSCRIPTION;
        }

        /** When what happens by the policy, worked out for the present end time. */
        public Deadlines deadlines() {
            return Deadlines.of(policy, term.end(), calendar);
        }

        /** The earliest release: what the final notice told, or as long as there is none, the policy's time. UTC. */
        public Instant releaseAt() {
            return progress.finalNotice().map(FinalNotice::releaseAt).orElseGet(() -> deadlines().releaseAt());
        }

        /** What passing time does next. */
        DueStep nextStep() {
            return scheduledChange.<DueStep>map(change -> new DueStep.ApplySpec(change.effectiveAt()))
                    .orElseGet(() -> progress.nextStep(deadlines()));
        }

        /** With another end, the way to the release begins anew. */
        Subscription with(Term newTerm, Anchor newAnchor, Optional<ScheduledChange> change) {
            LifecycleProgress stillTrue = newTerm.end().equals(term.end()) ? progress : LifecycleProgress.NONE;
            return new Subscription(newTerm, newAnchor, calendar, policy, autoRenewal, change, stillTrue);
        }

        /**
         * The anchor stays: only a renewal that counts from its payment moves it, and the time of such a one begins at once. So it does with
         * the way to the release, of which nothing is recorded before the end.
         */
        Subscription shortened(Instant end, OrderId orderId) {
            Optional<ScheduledChange> others = scheduledChange.filter(change -> !change.orderId().equals(orderId));
            return new Subscription(new Term(term.start(), end), anchor, calendar, policy, autoRenewal.withoutCharges(), others,
                    LifecycleProgress.NONE);
        }

        Subscription with(LifecycleProgress newProgress) {
            return new Subscription(term, anchor, calendar, policy, autoRenewal, scheduledChange, newProgress);
        }
    }

    /**
     * Metered.
     *
     * @param since when the instance was made, UTC
     */
    record PayAsYouGo(Instant since) implements Plan {
        @Override
        public BillingMethod billingMethod() {
            return BillingMethod.PAY_AS_YOU_GO;
        }
    }
}

package io.renewal.domain.instance;

import io.renewal.domain.lifecycle.Deadlines;
import io.renewal.domain.lifecycle.LifecyclePolicy;
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
     */
    record Subscription(Term term, Anchor anchor, BillingCalendar calendar, LifecyclePolicy policy, AutoRenewal autoRenewal,
            Optional<ScheduledChange> scheduledChange) implements Plan {

        @Override
        public BillingMethod billingMethod() {
            return BillingMethod.SUBSCRIPTION;
        }

        /** When what happens by the policy, worked out for the present end time. */
        public Deadlines deadlines() {
            return Deadlines.of(policy, term.end(), calendar);
        }

        Subscription with(Term newTerm, Anchor newAnchor, Optional<ScheduledChange> change) {
            return new Subscription(newTerm, newAnchor, calendar, policy, autoRenewal, change);
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

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
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

        /** What passing time does next. Of what is due at once, the first of: a spec that takes effect, a reminder, the way to the release. */
        DueStep nextStep() {
            DueStep onTheWay = progress.nextStep(deadlines());
            DueStep reminding = nextReminder().<DueStep>map(due -> due).filter(due -> !due.dueAt().isAfter(onTheWay.dueAt()))
                    .orElse(onTheWay);
            return scheduledChange.<DueStep>map(change -> new DueStep.ApplySpec(change.effectiveAt()))
                    .filter(spec -> !spec.dueAt().isAfter(reminding.dueAt())).orElse(reminding);
        }

        private Optional<DueStep.Remind> nextReminder() {
            return reminders().filter(progress::isToBeReminded).max()
                    .stream().mapToObj(days -> new DueStep.Remind(calendar.plusDays(term.end(), -days), days)).findFirst();
        }

        /** The one reminder that is told at {@code now}: of several that were missed only the latest. */
        int latestReminder(Instant now) {
            return dueReminders(now).min().orElseThrow();
        }

        private IntStream dueReminders(Instant now) {
            return reminders().filter(days -> !now.isBefore(calendar.plusDays(term.end(), -days)));
        }

        private IntStream reminders() {
            return autoRenewal.reminders(policy.reminders()).stream().mapToInt(Integer::intValue);
        }

        /** With another end, the way to the release begins anew, and so do attempts to renew automatically. */
        Subscription prolonged(Term newTerm, Anchor newAnchor, Optional<ScheduledChange> change, Instant now) {
            return new Subscription(newTerm, newAnchor, calendar, policy, autoRenewal.anew(now), change, LifecycleProgress.NONE);
        }

        Subscription withoutScheduledChange() {
            return new Subscription(term, anchor, calendar, policy, autoRenewal, Optional.empty(), progress);
        }

        Subscription with(AutoRenewal instruction) {
            return new Subscription(term, anchor, calendar, policy, instruction, scheduledChange, progress);
        }

        /**
         * The anchor stays: only a renewal that counts from its payment moves it, and the time of such a one begins at once. The way to the
         * release begins anew; but reminders whose time has passed at {@code now} were told before the renewal, and are not told again.
         */
        Subscription shortened(Instant end, OrderId orderId, Instant now) {
            Optional<ScheduledChange> others = scheduledChange.filter(change -> !change.orderId().equals(orderId));
            Subscription shorter = new Subscription(new Term(term.start(), end), anchor, calendar, policy, autoRenewal.withoutCharges(),
                    others);
            OptionalInt told = shorter.dueReminders(now).min();
            return told.isPresent() ? shorter.with(LifecycleProgress.NONE.reminded(told.getAsInt())) : shorter;
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

package io.renewal.domain.instance;

import io.renewal.domain.lifecycle.Reminders;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The standing instruction of an instance: what is to happen when its end time comes near. */
public sealed interface AutoRenewal {
    /** What every instance starts with. */
    static AutoRenewal remindersOnly() {
        return new RemindersOnly();
    }

    RenewalStatus status();

    /** The period that an automatic renewal buys. */
    default Optional<RenewalPeriod> cycle() {
        return Optional.empty();
    }

    /** How many local days before the end time the customer is reminded; never, as long as it is renewed automatically and all is well. */
    List<Integer> reminders(Reminders policy);

    /** The same instruction for another end time, which an instance has since {@code now}: its attempts begin anew. */
    default AutoRenewal anew(Instant now) {
        return this;
    }

    /** The same instruction if it charges nobody, else reminders only. */
    default AutoRenewal withoutCharges() {
        return this;
    }

    /** The customer is reminded, and renews by hand. */
    record RemindersOnly() implements AutoRenewal {
        @Override
        public RenewalStatus status() {
            return RenewalStatus.NORMAL;
        }

        @Override
        public List<Integer> reminders(Reminders policy) {
            return policy.normal();
        }
    }

    /** The instance is let end. */
    record LeftToEnd() implements AutoRenewal {
        @Override
        public RenewalStatus status() {
            return RenewalStatus.NOT_RENEWAL;
        }

        @Override
        public List<Integer> reminders(Reminders policy) {
            return policy.leftToEnd();
        }
    }

    /**
     * The instance is renewed automatically.
     *
     * @param period what each automatic renewal buys
     * @param since from when on this end time is to be renewed so: the instruction was given then, or the end time came about; UTC
     * @param failedAt the last attempt for this end time, which did not prolong it; UTC
     */
    record Charging(RenewalPeriod period, Instant since, Optional<Instant> failedAt) implements AutoRenewal {
        /** The instruction given at {@code now}. */
        public static Charging from(RenewalPeriod period, Instant now) {
            return new Charging(period, now, Optional.empty());
        }

        @Override
        public RenewalStatus status() {
            return RenewalStatus.AUTO_RENEWAL;
        }

        @Override
        public List<Integer> reminders(Reminders policy) {
            return failedAt.isPresent() ? policy.failing() : List.of();
        }

        @Override
        public Optional<RenewalPeriod> cycle() {
            return Optional.of(period);
        }

        @Override
        public AutoRenewal anew(Instant now) {
            return from(period, now);
        }

        @Override
        public AutoRenewal withoutCharges() {
            return remindersOnly();
        }

        /** With another cycle; when it is tried stays as it was. */
        public Charging buying(RenewalPeriod other) {
            return new Charging(other, since, failedAt);
        }

        /** With an attempt at {@code now} that did not prolong the term. */
        public Charging failed(Instant now) {
            return new Charging(period, since, Optional.of(now));
        }
    }
}

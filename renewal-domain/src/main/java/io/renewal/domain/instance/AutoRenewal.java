package io.renewal.domain.instance;

import io.renewal.domain.term.RenewalPeriod;
import java.util.Optional;

/**
 * The standing instruction of an instance.
 *
 * @param status what is to happen
 * @param cycle the period that an automatic renewal buys; there is one exactly if the status is {@link RenewalStatus#AUTO_RENEWAL}
 */
public record AutoRenewal(RenewalStatus status, Optional<RenewalPeriod> cycle) {
    /** Reminders only: what every instance starts with. */
    public static final AutoRenewal REMINDERS_ONLY = new AutoRenewal(RenewalStatus.NORMAL, Optional.empty());

    /** @throws IllegalArgumentException if a cycle is missing, or there without need */
    public AutoRenewal {
        if (cycle.isPresent() != (status == RenewalStatus.AUTO_RENEWAL)) {
            throw new IllegalArgumentException("a cycle goes with automatic renewal, and only with that");
        }
    }

    /** The same instruction if it charges nobody, else reminders only. */
    public AutoRenewal withoutCharges() {
        return status == RenewalStatus.AUTO_RENEWAL ? REMINDERS_ONLY : this;
    }
}

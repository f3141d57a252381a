package io.renewal.domain.autorenewal;

import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.List;

/** What comes of the wish to give another standing instruction. A refusal has no effect. */
public sealed interface InstructionDecision {
    /** It holds from now on. */
    record Instructed(Instance instance, AutoRenewalSet event) implements InstructionDecision {}

    /** It held already. */
    record Unchanged(Instance instance) implements InstructionDecision {}

    /** Why not. */
    sealed interface Refused extends InstructionDecision {}

    /**
     * The cycle is not sold, or is too long to be bought automatically.
     *
     * @param possible what could be the cycle
     */
    record InvalidPeriod(int months, List<RenewalPeriod> possible) implements Refused {
        public InvalidPeriod {
            possible = List.copyOf(possible);
        }
    }

    /** What is paid by use needs no renewal. */
    record ChargeTypeViolation() implements Refused {}

    /** The instance is gone. */
    record InstanceReleased(Instant releasedAt) implements Refused {}
}

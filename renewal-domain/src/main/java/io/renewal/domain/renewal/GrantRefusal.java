package io.renewal.domain.renewal;

import java.time.Instant;
import java.util.OptionalInt;

/** Why a grant of days is refused, with the data that helps. A refusal has no effect. */
public sealed interface GrantRefusal extends GrantDecision permits RenewalRefusal.OfStanding, GrantRefusal.DaysAlreadyOver {
    /** The new end would not lie after now. There are no days that help if they would reach beyond the horizon. */
    record DaysAlreadyOver(Instant newEndTime, OptionalInt fewestUseful) implements GrantRefusal {}
}

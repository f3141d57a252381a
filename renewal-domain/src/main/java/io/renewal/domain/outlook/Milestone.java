package io.renewal.domain.outlook;

import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;

/**
 * Something that will happen to an instance if nobody does anything.
 *
 * @param at when, UTC
 * @param happening what
 * @param expectation whether it is certain
 */
public record Milestone(Instant at, Happening happening, Expectation expectation) {
    /** What happens. */
    public sealed interface Happening {}

    /** It is tried to renew the instance automatically; if the payment fails, or nothing can be ordered, every morning from then on. */
    public record Charging(ForeseenCharge charge) implements Happening {}

    /** The customer is reminded of the end time. */
    public record Reminding() implements Happening {}

    /** What is paid for ends. */
    public record Ending() implements Happening {}

    /** The scheduled spec takes effect. */
    public record SpecChanging(SpecId spec) implements Happening {}

    /** From here on the instance keeps its data and serves nobody; a renewal unlocks it. */
    public record Locking() implements Happening {}

    /**
     * The customer is told that the instance goes.
     *
     * @param releaseAt when at the earliest, UTC
     */
    public record GivingFinalNotice(Instant releaseAt) implements Happening {}

    /** The instance is gone, with its data. At the earliest then: a payment that runs, or a notice that reached nobody, holds it. */
    public record Releasing() implements Happening {}

    /** How sure it is. */
    public enum Expectation {
        /** Only time is needed. */
        CERTAIN,
        /** It comes about only if no automatic renewal before it is paid. */
        UNLESS_CHARGED
    }
}

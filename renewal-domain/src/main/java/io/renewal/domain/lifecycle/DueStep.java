package io.renewal.domain.lifecycle;

import java.time.Instant;

/** Something that passing time does to an instance, once, when its time has come. */
public sealed interface DueStep {
    /** When it is due, UTC. */
    Instant dueAt();

    /** The scheduled spec takes effect. */
    record ApplySpec(Instant dueAt) implements DueStep {}

    /**
     * The customer is reminded of the end time.
     *
     * @param days local days before it
     */
    record Remind(Instant dueAt, int days) implements DueStep {}

    /** The instance keeps its data and serves nobody from here on. */
    record Lock(Instant dueAt) implements DueStep {}

    /** The customer is told when the instance will be released. */
    record GiveFinalNotice(Instant dueAt) implements DueStep {}

    /** The instance is gone, with its data. */
    record Release(Instant dueAt) implements DueStep {}
}

package io.renewal.application.port.in;

/** Gives events their positions in the feed while nobody reads it, who would do it too; named {@code event-feed}. */
public interface SequenceEvents extends DueWork {}

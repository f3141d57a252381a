package io.renewal.server.timers;

import java.time.Duration;

/**
 * How timers run.
 *
 * @param interval from the end of a run to the begin of the next
 * @param stopTimeout how long a stop waits for runs that have begun
 */
public record TimersConfig(Duration interval, Duration stopTimeout) {}

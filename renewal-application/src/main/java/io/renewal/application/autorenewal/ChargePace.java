package io.renewal.application.autorenewal;

import java.time.Duration;

/**
 * How much is asked of the payment provider by automatic renewals.
 *
 * @param atOnce the most payments that are under way at once, from 1
 * @param perSecond the most that are begun in a second, from 1
 * @param pause when it is tried again to go on with one that could not be gone on with, by the service's clock
 * @param longestRun after which time a run begins no further batch, by the service's clock
 */
public record ChargePace(int atOnce, int perSecond, Duration pause, Duration longestRun) {}

package io.renewal.server.numbers;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param connections each number of connections that is measured
 * @param rounds how often each workload has its turn
 * @param time how long a turn is
 * @param warmUp how long each workload runs before anything is measured
 * @param accounts how many accounts there are for orders, and as many for the yardstick; at least the most connections
 * @param instancesEach how many instances each of them has
 */
record LoadPlan(List<Integer> connections, int rounds, Duration time, Duration warmUp, int accounts, int instancesEach) {}

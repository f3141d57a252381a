/** Counts and measures what the server does, for Prometheus: {@link io.renewal.server.metrics.Metrics}. */
@NullMarked
package io.renewal.server.metrics;

import org.jspecify.annotations.NullMarked;

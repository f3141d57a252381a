package io.renewal.server.settings;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * What happens to instances after their end.
 *
 * @param noticeTolerance how late a final notice may be recorded and still be on time
 */
public record LifecycleSettings(@DurationMin(nanos = 0, message = "a duration of nothing or more") Duration noticeTolerance) {}

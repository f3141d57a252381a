package io.renewal.server.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The console.
 *
 * @param publicAddress where browsers find it, if it stands behind a proxy
 * @param secret that its sessions are sealed with; without it one is made, and kept beside the data
 * @param sessionLength from sign-in to the end of a session
 */
public record ConsoleSettings(Optional<URI> publicAddress, Optional<Secret> secret,
        @DurationMin(minutes = 1, message = LENGTH) @DurationMax(hours = 168, message = LENGTH) Duration sessionLength) {
    private static final String LENGTH = "a duration from a minute (PT1M) to a week (PT168H)";
}

package io.renewal.domain.renewal;

import java.time.Instant;

/**
 * The operator's wish to grant days.
 *
 * @param days how many local days, from 1
 * @param reason why, for whoever reads the order
 * @param expectedEndTime the end time that the operator believes, so that a repeated wish grants nothing twice
 */
public record GrantRequest(int days, String reason, Instant expectedEndTime) {
    /** @throws IllegalArgumentException if {@code days} is less than 1 */
    public GrantRequest {
        if (days < 1) {
            throw new IllegalArgumentException("a grant has at least one day, not " + days);
        }
    }
}

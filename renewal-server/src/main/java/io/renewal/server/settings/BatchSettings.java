package io.renewal.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Work that falls due.
 *
 * @param size how much of it is done in one transaction
 */
public record BatchSettings(@Min(value = 1, message = SIZE) @Max(value = 10_000, message = SIZE) int size) {
    private static final String SIZE = "a whole number from 1 to 10000";
}

package io.renewal.server.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Payments through a provider.
 *
 * @param providerKey without it there is none
 * @param providerAddress of its API
 * @param callbackSecret that its callbacks are signed with
 * @param timeout of a call
 * @param lease how long a node has a payment to itself, in real time
 * @param firstPause before a payment without an answer is looked at again
 * @param longestPause the longest
 * @param pageLifetime how long a page waits for the customer, by the service's clock
 * @param keyLifetime how long the provider surely remembers what it was asked, by the service's clock
 * @param returnOrigins sites that customers may come back to, with commas between
 */
public record PaymentSettings(Optional<Secret> providerKey, String providerAddress, Optional<Secret> callbackSecret,
        @DurationMin(millis = 1, message = SHORT) @DurationMax(minutes = 2, message = SHORT) Duration timeout,
        @DurationMin(seconds = 1, message = LEASE) @DurationMax(hours = 1, message = LEASE) Duration lease,
        @DurationMin(millis = 100, message = PAUSE) @DurationMax(hours = 1, message = PAUSE) Duration firstPause,
        @DurationMin(millis = 100, message = PAUSE) @DurationMax(hours = 1, message = PAUSE) Duration longestPause,
        @DurationMin(minutes = 1, message = PAGE) @DurationMax(hours = 24, message = PAGE) Duration pageLifetime,
        @DurationMin(minutes = 1, message = KEY) @DurationMax(hours = 24, message = KEY) Duration keyLifetime,
        Optional<@Pattern(regexp = ORIGIN + "(\\s*,\\s*" + ORIGIN + ")*", message = SITES) String> returnOrigins) {
    private static final String ORIGIN = "https?://[a-zA-Z0-9.:\\[\\]-]+";
    private static final String SITES = "sites such as https://shop.example, with commas between and nothing after the port";
    private static final String SHORT = "a duration up to two minutes (PT2M)";
    private static final String LEASE = "a duration from one second (PT1S) to an hour (PT1H)";
    private static final String PAUSE = "a duration from a tenth of a second (PT0.1S) to an hour (PT1H)";
    private static final String PAGE = "a duration from a minute (PT1M) to a day (PT24H)";
    private static final String KEY = PAGE;

    /** The sites, each by itself. */
    public Set<String> returnOriginsEach() {
        return returnOrigins.stream().flatMap(all -> Arrays.stream(all.split(","))).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }
}

package io.renewal.application.payment;

import io.renewal.application.port.out.Attempts.Pause;
import java.time.Duration;

/**
 * How long is waited for what in a payment at the provider.
 *
 * @param lease how long whoever works on a payment has it to themselves; longer than the provider may take to answer, as whoever was
 *            killed keeps it for so long
 * @param pause when to look again at a payment without an answer
 * @param customerPause when to look again at one that waits for the customer
 * @param pageLifetime how long a page waits for the customer, by the service's clock
 * @param keyLifetime how long the provider surely remembers what it was asked, by the service's clock; nothing is sent again after it
 */
public record PaymentTimes(Duration lease, Pause pause, Duration customerPause, Duration pageLifetime, Duration keyLifetime) {}

package io.renewal.application.port.out;

import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.Tender;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A payment that the provider is asked for. The same attempt always asks for the same charge, to the letter.
 *
 * @param id our name for it
 * @param customer whose cards may be used
 * @param amount more than nothing
 * @param purpose what the customer reads on the provider's page
 * @param tender a card or a page
 * @param startedAt when the attempt was recorded; UTC
 */
public record Charge(AttemptId id, CustomerReference customer, Money amount, String purpose, Tender tender, Instant startedAt) {}

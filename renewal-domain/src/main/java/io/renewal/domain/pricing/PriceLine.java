package io.renewal.domain.pricing;

import org.joda.money.Money;

/**
 * One line of a price's explanation.
 *
 * @param description plain English
 * @param amount negative for what is taken off
 */
public record PriceLine(String description, Money amount) {}

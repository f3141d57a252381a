package io.renewal.rest.console.forecast;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A bar of the chart.
 *
 * @param from its first day: of a week or of a month
 */
record Bar(LocalDate from, long charges, Money total) {}

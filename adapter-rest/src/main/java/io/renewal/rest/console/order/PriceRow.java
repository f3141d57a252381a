package io.renewal.rest.console.order;

import org.joda.money.Money;

/** One line that explains a price, as readers are told it. */
public record PriceRow(String text, Money amount) {}

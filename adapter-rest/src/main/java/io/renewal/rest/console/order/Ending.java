package io.renewal.rest.console.order;

import io.renewal.rest.console.text.Phrase;
import java.util.Optional;

/**
 * The page on which somebody makes sure that they want to end an order, or to give it back.
 *
 * @param of the order
 * @param refused why it could not be done, if it was tried
 * @param key of the form
 */
record Ending(OrderView of, Optional<Phrase> refused, String key) {}

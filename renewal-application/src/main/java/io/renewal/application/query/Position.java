package io.renewal.application.query;

import java.time.Instant;

/**
 * A place in a list that is ordered by an instant and then by an id; stays right while rows come and go before and behind it.
 *
 * @param at UTC
 * @param id breaks ties
 */
public record Position(Instant at, String id) {}

package io.renewal.domain.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;

/**
 * A renewal that may be had, with its price and new end. A preview changes nothing; an order fixes it.
 *
 * @param instanceId what is renewed
 * @param period how long
 * @param spec the spec for the whole new term
 * @param currentEndTime the end time that is prolonged, UTC
 * @param countsFrom from where the period counts: the current end time, or the midnight that begins the day of the order; UTC
 * @param newEndTime UTC
 * @param anchor of the new term
 * @param price with the lines that explain it
 * @param priceListId where the price comes from
 */
public record RenewalQuote(InstanceId instanceId, RenewalPeriod period, SpecId spec, Instant currentEndTime, Instant countsFrom,
        Instant newEndTime, Anchor anchor, Price price, PriceListId priceListId) implements Prolonging, RenewalDecision {}

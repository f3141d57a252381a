package io.renewal.rest.console.autorenewal;

import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.term.RenewalPeriod;

/**
 * A period that may be bought automatically.
 *
 * @param first what would be charged first
 */
record Cycle(RenewalPeriod period, ForeseenCharge first) {}

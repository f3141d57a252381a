package io.renewal.rest.console.renewal;

import io.renewal.domain.renewal.RenewalQuote;

/**
 * The page on which a choice is looked over before it is ordered.
 *
 * @param of what is renewed
 * @param quote what would be ordered
 * @param changes what is another than when it was chosen
 * @param key of the form
 */
record Confirmation(Renewing of, RenewalQuote quote, Changes changes, String key) {}

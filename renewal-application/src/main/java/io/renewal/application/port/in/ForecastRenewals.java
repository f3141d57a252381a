package io.renewal.application.port.in;

import io.renewal.domain.identity.AccountId;

/**
 * Foretells what automatic renewals will charge to an account, by the rules that they are made by, and changes nothing.
 *
 * <p>It goes by the price list in effect now, and as if every charge were paid and nobody did anything meanwhile. What it keeps in mind
 * grows with the days and with what is listed, and not with the instances; its time grows with the instances that end in those days.
 * Instances are read some at a time, so that one which changes in that very moment may be told as before, as after, twice or not at all.
 * Thread-safe.
 */
public interface ForecastRenewals {
    Result forecast(Query query);

    /**
     * What is asked for.
     *
     * @param days local days from now, 1 to 366
     * @param most how many of each kind are listed one by one, the first ones, 0 or more; all are counted
     */
    record Query(Caller caller, AccountId accountId, int days, int most) {
        /** @throws IllegalArgumentException if a number is out of its range */
        public Query {
            if (days < 1 || days > 366 || most < 0) {
                throw new IllegalArgumentException("a forecast is for 1 to 366 days: " + days + ", and lists 0 or more: " + most);
            }
        }
    }

    sealed interface Result {
        record Foretold(RenewalForecast forecast) implements Result {}

        record AccountNotFound(AccountId accountId) implements Result {}

        /** Others are being made; only few are made at a time on a node. To be asked for again a little later. */
        record Busy() implements Result {}
    }
}

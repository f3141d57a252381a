package io.renewal.domain.payment;

import java.util.Optional;

/**
 * How far a payment attempt has come with the provider, as it is recorded.
 *
 * @param payment what the provider calls it; without it no money has moved, and none can
 * @param page where the customer has something to do, if they have
 * @param withdrawal why it is being withdrawn, if it is
 */
public record AtProvider(Optional<ProviderReference> payment, Optional<WebAddress> page, Optional<Withdrawal> withdrawal) {
    /** It may not even know of it. */
    public static final AtProvider NOTHING_YET = new AtProvider(Optional.empty(), Optional.empty(), Optional.empty());
}

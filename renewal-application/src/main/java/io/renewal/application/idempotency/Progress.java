package io.renewal.application.idempotency;

import io.renewal.domain.identity.OrderId;

/** What a request has done in its first transaction. */
public sealed interface Progress<R> {
    /** All of it. */
    record Done<R>(R result) implements Progress<R> {}

    /**
     * What can be done before money is moved elsewhere.
     *
     * @param soFar what is answered if nobody ever gets any further
     */
    record Begun<R>(R soFar, OrderId order) implements Progress<R> {}
}

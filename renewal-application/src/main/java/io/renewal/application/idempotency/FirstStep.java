package io.renewal.application.idempotency;

import io.renewal.domain.identity.OrderId;

/** How far a request is after its first transaction. */
public sealed interface FirstStep<R> {
    /** That was all. */
    record Over<R>(Outcome<R> outcome) implements FirstStep<R> {}

    /** Money is to be moved elsewhere for an order. */
    record GoesOn<R>(OrderId order) implements FirstStep<R> {}

    /** The same, asked for before and not finished. */
    record Resumes<R>(OrderId order) implements FirstStep<R> {}
}

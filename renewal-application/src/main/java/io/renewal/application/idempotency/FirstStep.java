package io.renewal.application.idempotency;

import io.renewal.domain.identity.OrderId;

/** How far a request is after its first transaction. */
public sealed interface FirstStep<R> {
    /** That was all. */
    record Over<R>(Outcome<R> outcome) implements FirstStep<R> {}

    /** Money is to be moved elsewhere for an order. */
    sealed interface Unfinished<R> extends FirstStep<R> {
        OrderId order();
    }

    /** It is asked for now. */
    record GoesOn<R>(OrderId order) implements Unfinished<R> {}

    /** It was asked for by an earlier request, which this one repeats. */
    record Resumes<R>(OrderId order) implements Unfinished<R> {}
}

package io.renewal.payment.stripe;

/** What comes back from the provider. */
sealed interface Reply<T> {
    /** It did as asked. */
    record Got<T>(T value) implements Reply<T> {}

    /** It says no, and has changed nothing but what it notes of a declined card. */
    record Refused<T>(Refusal refusal) implements Reply<T> {}

    /** Nobody knows whether it did; also what we cannot understand, or what another key might be told. */
    record Silent<T>(String problem) implements Reply<T> {}
}

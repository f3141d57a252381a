package io.renewal.application.idempotency;

/** What became of a request that must not have its effect twice. */
public sealed interface Outcome<R> {
    /** It was done now. */
    record Fresh<R>(R result) implements Outcome<R> {}

    /** It was done before; this is what was answered. */
    record Replayed<R>(RecordedAnswer answer) implements Outcome<R> {}

    /** The key stands for another request. */
    record KeyReused<R>() implements Outcome<R> {}

    /** The first request with this key still runs. */
    record KeyInUse<R>() implements Outcome<R> {}
}

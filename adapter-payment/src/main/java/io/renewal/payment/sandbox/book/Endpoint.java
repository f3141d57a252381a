package io.renewal.payment.sandbox.book;

import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;

/** Answers one operation. What it did is kept if it returns, whatever the status, and undone if it throws. */
@FunctionalInterface
public interface Endpoint {
    /**
     * Answers the call.
     *
     * @throws io.renewal.payment.sandbox.wire.Refusal if the request is refused and changes nothing
     */
    Answer answer(Call call, Change books);
}

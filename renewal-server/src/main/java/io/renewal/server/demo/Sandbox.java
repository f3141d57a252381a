package io.renewal.server.demo;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import java.util.Optional;

/** How the demo asks for what must not be done twice. */
final class Sandbox {
    private Sandbox() {}

    /** A request of the operator's that has its effect once, at whatever start comes first. */
    static <R> IdempotentRequest<R> onceForAll(String name) {
        return new IdempotentRequest<>(new Caller.Operator(), new IdempotencyKey(name), new RequestFingerprint(name),
                result -> Optional.of(new RecordedAnswer(0, "done by the demo")));
    }
}

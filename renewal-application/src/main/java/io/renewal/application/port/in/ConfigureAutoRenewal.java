package io.renewal.application.port.in;

import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.InstanceId;

/**
 * Gives an instance its standing instruction. It takes effect at once: after it was accepted, no automatic charge starts that it does not
 * want, and one that runs is withdrawn, and stands only if it was paid before. Thread-safe.
 */
public interface ConfigureAutoRenewal {
    Result configure(Command command);

    /** What a caller wants. Saying the same again changes nothing. */
    record Command(Caller caller, InstanceId instanceId, InstructionRequest instruction) {}

    sealed interface Result {
        /** The instruction holds. */
        record Configured(InstanceView instance) implements Result {}

        record InstanceNotFound(InstanceId instanceId) implements Result {}

        record Refused(InstructionDecision.Refused refusal) implements Result {}
    }
}

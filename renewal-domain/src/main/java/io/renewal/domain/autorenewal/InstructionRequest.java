package io.renewal.domain.autorenewal;

/** What a caller wants to happen when the end time comes near. */
public sealed interface InstructionRequest {
    /**
     * To renew automatically.
     *
     * @param periodMonths any number; whether it is sold is part of the decision
     */
    record Renew(int periodMonths) implements InstructionRequest {}

    /** To be reminded. */
    record Remind() implements InstructionRequest {}

    /** To let it end. */
    record LetEnd() implements InstructionRequest {}
}

package io.renewal.domain.instance;

/** Why an instance is released. */
public sealed interface ReleaseCause {
    /** Its time was over by its lifecycle policy, and its final notice was given. */
    record ByPolicy() implements ReleaseCause {}

    /** The operator released it early, as when the customer deleted it. */
    record ByOperator(String reason) implements ReleaseCause {}
}

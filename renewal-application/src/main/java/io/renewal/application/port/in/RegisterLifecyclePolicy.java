package io.renewal.application.port.in;

import io.renewal.domain.lifecycle.LifecyclePolicy;

/** Adds a lifecycle policy; it never changes afterwards. The operator's. */
public interface RegisterLifecyclePolicy {
    Result register(LifecyclePolicy policy);

    sealed interface Result {
        record Registered(LifecyclePolicy policy) implements Result {}

        /** The same was registered before. */
        record Unchanged(LifecyclePolicy policy) implements Result {}

        /** The id stands for another policy. */
        record Conflict(LifecyclePolicy existing) implements Result {}
    }
}

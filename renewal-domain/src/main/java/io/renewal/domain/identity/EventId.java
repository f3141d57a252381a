package io.renewal.domain.identity;

import java.util.UUID;

/** Names an event, so that a consumer can drop one that it gets twice. */
public record EventId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

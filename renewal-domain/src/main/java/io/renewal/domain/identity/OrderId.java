package io.renewal.domain.identity;

import java.util.UUID;

/** Names an order; unique across accounts. Handed in by the application: the domain makes no ids. */
public record OrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

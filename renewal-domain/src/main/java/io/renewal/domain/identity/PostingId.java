package io.renewal.domain.identity;

import java.util.UUID;

/** Names one posting of the ledger. */
public record PostingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

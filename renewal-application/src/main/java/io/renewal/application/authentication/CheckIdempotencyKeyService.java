package io.renewal.application.authentication;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CheckIdempotencyKey;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;

final class CheckIdempotencyKeyService implements CheckIdempotencyKey {
    private final RenewalStore store;

    @Inject
    CheckIdempotencyKeyService(RenewalStore store) {
        this.store = store;
    }

    @Override
    public boolean standsForAnother(Caller caller, IdempotencyKey key, RequestFingerprint fingerprint) {
        return store.inTransaction(tx -> tx.answeredRequests().find(caller, key))
                .filter(request -> !request.fingerprint().equals(fingerprint)).isPresent();
    }
}

package io.renewal.application.authentication;

import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.RenewalStore;
import jakarta.inject.Inject;
import java.util.Optional;

final class AuthenticateService implements Authenticate {
    private final RenewalStore store;
    private final OperatorKey operatorKey;

    @Inject
    AuthenticateService(RenewalStore store, OperatorKey operatorKey) {
        this.store = store;
        this.operatorKey = operatorKey;
    }

    @Override
    public Optional<Caller> caller(String key) {
        if (operatorKey.hash().matches(key)) {
            return Optional.of(new Caller.Operator());
        }
        ApiKeyHash hash = ApiKeyHash.of(key);
        return store.reading(tx -> tx.apiKeys().accountOf(hash)).map(Caller.Customer::new);
    }
}

package io.renewal.server.demo;

import io.renewal.application.idempotency.Outcome;
import io.renewal.application.port.in.Authenticate;
import io.renewal.application.port.in.ManageApiKeys;
import io.renewal.application.port.in.ManageApiKeys.Result.Issued;
import io.renewal.application.port.out.IdSource;
import io.renewal.domain.identity.AccountId;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gives every sample customer a key, and knows it at the next start. */
final class SampleKeys {
    private final ManageApiKeys keys;
    private final Authenticate authenticate;
    private final IdSource ids;
    private final DemoKeys kept;

    @Inject
    SampleKeys(ManageApiKeys keys, Authenticate authenticate, IdSource ids, DemoKeys kept) {
        this.keys = keys;
        this.authenticate = authenticate;
        this.ids = ids;
        this.kept = kept;
    }

    /** The customer's key: the one that is kept, unless the books know nothing of it. */
    String of(AccountId account) {
        return kept.customer(account).filter(key -> authenticate.caller(key).isPresent()).orElseGet(() -> issue(account));
    }

    /** Keeps beside the keys how to get at the payment provider. */
    void tell(Optional<DemoProvider.Access> provider) {
        kept.keepProvider(provider);
    }

    private String issue(AccountId account) {
        Outcome<ManageApiKeys.Result> outcome = keys.issue(account, "demo", Sandbox.onceForAll("sample key " + ids.next()));
        if (outcome instanceof Outcome.Fresh<ManageApiKeys.Result>(Issued issued)) {
            kept.keepCustomer(account, issued.key());
            return issued.key();
        }
        throw new IllegalStateException("no key was issued for " + account);
    }
}

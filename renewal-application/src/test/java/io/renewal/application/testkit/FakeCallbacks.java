package io.renewal.application.testkit;

import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.domain.payment.ProviderReference;

/** The plainest callbacks: the body is the name of the payment, the signature that of {@link FakeProvider#SIGNATURE}. */
record FakeCallbacks() implements ProviderCallbacks {
    @Override
    public Hint read(String body, String signature) {
        if (!signature.equals(FakeProvider.SIGNATURE)) {
            return new Hint.NotGenuine();
        }
        return body.isEmpty() ? new Hint.NothingNew() : new Hint.LookAt(new ProviderReference(body));
    }
}

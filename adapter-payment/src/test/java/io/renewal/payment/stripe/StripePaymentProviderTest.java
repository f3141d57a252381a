package io.renewal.payment.stripe;

import io.renewal.application.testkit.PaymentProviderContract;
import io.renewal.application.testkit.ProviderRig;

class StripePaymentProviderTest extends PaymentProviderContract {
    @Override
    protected ProviderRig newRig() {
        return SandboxRig.patient();
    }
}

package io.renewal.payment.stripe;

import io.renewal.application.testkit.PaymentPageContract;
import io.renewal.application.testkit.ProviderRig;

class StripePaymentPageTest extends PaymentPageContract {
    @Override
    protected ProviderRig newRig() {
        return SandboxRig.patient();
    }
}

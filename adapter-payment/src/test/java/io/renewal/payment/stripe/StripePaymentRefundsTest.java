package io.renewal.payment.stripe;

import io.renewal.application.testkit.PaymentRefundsContract;
import io.renewal.application.testkit.ProviderRig;

class StripePaymentRefundsTest extends PaymentRefundsContract {
    @Override
    protected ProviderRig newRig() {
        return SandboxRig.patient();
    }
}

package io.renewal.payment.stripe;

import io.renewal.application.testkit.PaymentBankContract;
import io.renewal.application.testkit.ProviderRig;

class StripePaymentBankTest extends PaymentBankContract {
    @Override
    protected ProviderRig newRig() {
        return SandboxRig.patient();
    }
}

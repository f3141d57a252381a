package io.renewal.application;

import io.renewal.application.testkit.FakeRig;
import io.renewal.application.testkit.PaymentBankContract;
import io.renewal.application.testkit.ProviderRig;

class FakePaymentBankTest extends PaymentBankContract {
    @Override
    protected ProviderRig newRig() {
        return new FakeRig();
    }
}

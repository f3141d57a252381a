package io.renewal.application;

import io.renewal.application.testkit.FakeRig;
import io.renewal.application.testkit.PaymentPageContract;
import io.renewal.application.testkit.ProviderRig;

class FakePaymentPageTest extends PaymentPageContract {
    @Override
    protected ProviderRig newRig() {
        return new FakeRig();
    }
}

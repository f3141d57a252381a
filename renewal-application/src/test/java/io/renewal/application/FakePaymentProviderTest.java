package io.renewal.application;

import io.renewal.application.testkit.FakeRig;
import io.renewal.application.testkit.PaymentProviderContract;
import io.renewal.application.testkit.ProviderRig;

class FakePaymentProviderTest extends PaymentProviderContract {
    @Override
    protected ProviderRig newRig() {
        return new FakeRig();
    }
}

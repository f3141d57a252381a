package io.renewal.application;

import io.renewal.application.testkit.FakeRig;
import io.renewal.application.testkit.PaymentRefundsContract;
import io.renewal.application.testkit.ProviderRig;

class FakePaymentRefundsTest extends PaymentRefundsContract {
    @Override
    protected ProviderRig newRig() {
        return new FakeRig();
    }
}

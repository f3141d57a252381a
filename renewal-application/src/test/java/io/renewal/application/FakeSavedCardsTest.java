package io.renewal.application;

import io.renewal.application.testkit.FakeRig;
import io.renewal.application.testkit.SavedCardsContract;
import io.renewal.application.testkit.ProviderRig;

class FakeSavedCardsTest extends SavedCardsContract {
    @Override
    protected ProviderRig newRig() {
        return new FakeRig();
    }
}

package io.renewal.payment.stripe;

import io.renewal.application.testkit.SavedCardsContract;
import io.renewal.application.testkit.ProviderRig;

class StripeSavedCardsTest extends SavedCardsContract {
    @Override
    protected ProviderRig newRig() {
        return SandboxRig.patient();
    }
}

package io.renewal.application.payment;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.HearProvider;
import io.renewal.application.port.in.ManageCards;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.settlement.Settling;

/** Binds what is paid through the payment provider. Needs the out-ports and {@link PaymentTimes} bound elsewhere. */
public final class PaymentModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Settling.class);
        bind(ChosenCards.class);
        bind(Conclusions.class);
        bind(Customers.class);
        bind(LatePayments.class);
        bind(PayingRequests.class);
        bind(ProviderPayments.class);
        bind(ProviderRefunds.class);
        bind(HearProviderService.class);
        bind(ReconcilePaymentsService.class);
        bind(WithdrawPaymentsService.class);
        bind(ManageCardsService.class);
        bind(ManageCards.class).to(ManageCardsService.class);
        bind(HearProvider.class).to(HearProviderService.class);
        bind(ReconcilePayments.class).to(ReconcilePaymentsService.class);
        bind(WithdrawPayments.class).to(WithdrawPaymentsService.class);
        expose(ChosenCards.class);
        expose(PayingRequests.class);
        expose(ProviderPayments.class);
        expose(ProviderRefunds.class);
        expose(HearProvider.class);
        expose(ManageCards.class);
        expose(ReconcilePayments.class);
        expose(WithdrawPayments.class);
    }
}

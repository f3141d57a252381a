package io.renewal.application.registration;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.ArrangePayments;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.port.in.RegisterMany;

/** Binds what the operator puts into the books. Needs the out-ports bound elsewhere. */
public final class RegistrationModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(AdjustBalanceService.class);
        bind(PublishPriceListService.class);
        bind(RegisterAccountService.class);
        bind(ArrangePaymentsService.class);
        bind(RegisterInstanceService.class);
        bind(RegisterLifecyclePolicyService.class);
        bind(RegisterManyService.class);
        bind(AdjustBalance.class).to(AdjustBalanceService.class);
        bind(PublishPriceList.class).to(PublishPriceListService.class);
        bind(RegisterAccount.class).to(RegisterAccountService.class);
        bind(ArrangePayments.class).to(ArrangePaymentsService.class);
        bind(RegisterInstance.class).to(RegisterInstanceService.class);
        bind(RegisterLifecyclePolicy.class).to(RegisterLifecyclePolicyService.class);
        bind(RegisterMany.class).to(RegisterManyService.class);
        expose(AdjustBalance.class);
        expose(PublishPriceList.class);
        expose(RegisterAccount.class);
        expose(ArrangePayments.class);
        expose(RegisterInstance.class);
        expose(RegisterLifecyclePolicy.class);
        expose(RegisterMany.class);
    }
}

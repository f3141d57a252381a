package io.renewal.application.ordering;

import io.renewal.application.settlement.Settling;
import com.google.inject.PrivateModule;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.in.QuoteSpecChange;

/** Binds quoting, ordering, paying, cancelling and giving back, and granting days. Needs the out-ports bound elsewhere. */
public final class OrderingModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Paying.class);
        bind(Settling.class);
        bind(Switching.class);
        bind(GiveBack.class);
        bind(CancelOrderService.class);
        bind(EndUnpaidOrdersService.class);
        bind(GrantDaysService.class);
        bind(OrderRenewalService.class);
        bind(OrderSpecChangeService.class);
        bind(PayOrderService.class);
        bind(QuoteRenewalService.class);
        bind(QuoteSpecChangeService.class);
        bind(CancelOrder.class).to(CancelOrderService.class);
        bind(EndUnpaidOrders.class).to(EndUnpaidOrdersService.class);
        bind(GrantDays.class).to(GrantDaysService.class);
        bind(OrderRenewal.class).to(OrderRenewalService.class);
        bind(OrderSpecChange.class).to(OrderSpecChangeService.class);
        bind(PayOrder.class).to(PayOrderService.class);
        bind(QuoteRenewal.class).to(QuoteRenewalService.class);
        bind(QuoteSpecChange.class).to(QuoteSpecChangeService.class);
        expose(CancelOrder.class);
        expose(EndUnpaidOrders.class);
        expose(GrantDays.class);
        expose(OrderRenewal.class);
        expose(OrderSpecChange.class);
        expose(PayOrder.class);
        expose(QuoteRenewal.class);
        expose(QuoteSpecChange.class);
    }
}

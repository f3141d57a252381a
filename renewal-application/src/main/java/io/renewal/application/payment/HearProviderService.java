package io.renewal.application.payment;

import io.renewal.application.port.in.HearProvider;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.ProviderCallbacks.Hint;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.ProviderReference;
import jakarta.inject.Inject;

final class HearProviderService implements HearProvider {
    private final ProviderCallbacks callbacks;
    private final RenewalStore store;
    private final ProviderPayments payments;
    private final ProviderRefunds refunds;
    private final LatePayments late;

    @Inject
    HearProviderService(ProviderCallbacks callbacks, RenewalStore store, ProviderPayments payments, ProviderRefunds refunds,
            LatePayments late) {
        this.callbacks = callbacks;
        this.store = store;
        this.payments = payments;
        this.refunds = refunds;
        this.late = late;
    }

    @Override
    public Result hear(String body, String signature) {
        return switch (callbacks.read(body, signature)) {
            case Hint.NotGenuine _ -> Result.NOT_GENUINE;
            case Hint.NothingNew _ -> Result.HEARD;
            case Hint.LookAt at -> {
                store.inTransaction(tx -> tx.attempts().orderOf(at.payment()).flatMap(tx.orders()::find))
                        .ifPresent(order -> lookAt(order, at.payment()));
                yield Result.HEARD;
            }
        };
    }

    private void lookAt(Order order, ProviderReference payment) {
        // First, as an order whose money goes back may have another attempt that nobody owes anything for yet.
        if (endedWithoutMoney(order, payment)) {
            late.lookAt(order.id(), payment);
        } else if (order instanceof Order.RefundDue || order instanceof Order.Refunded) {
            refunds.proceed(order.id());
        } else if (order instanceof Order.Paying) {
            payments.proceed(order.id());
        }
    }

    private static boolean endedWithoutMoney(Order order, ProviderReference payment) {
        return order.attempts().stream().filter(PaymentAttempt.Ended.class::isInstance).map(PaymentAttempt.Ended.class::cast)
                .anyMatch(attempt -> attempt.payment().filter(payment::equals).isPresent() && !attempt.isPaid());
    }
}

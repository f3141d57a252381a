package io.renewal.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.RefundReason;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What became of orders, and the money of it, by the events that tell so. */
final class OrderMeters {
    private static final String NO_REASON = "none";
    private static final String REFUND_DUE = "refund_due";
    private static final String GIVEN_BACK = "given_back";

    private final MeterRegistry registry;

    OrderMeters(MeterRegistry registry) {
        this.registry = registry;
        // All that can come is there from the start, so that the first of a kind is seen as an increase.
        Stream.of("placed", "paid", "declined", "refunded").forEach(outcome -> orders(outcome, NO_REASON));
        Stream.of(CancellationReason.values()).forEach(reason -> orders("cancelled", word(reason)));
        Stream.of(RefundReason.values()).forEach(reason -> orders(REFUND_DUE, word(reason)));
        orders(REFUND_DUE, GIVEN_BACK);
        Stream.of(OrderOrigin.values()).forEach(this::renewals);
        specChanges();
    }

    void count(InstanceEvent event) {
        switch (event) {
            case InstanceEvent.OrderPlaced _ -> orders("placed", NO_REASON).increment();
            case InstanceEvent.OrderCancelled cancelled -> orders("cancelled", word(cancelled.reason())).increment();
            case InstanceEvent.PaymentDeclined _ -> orders("declined", NO_REASON).increment();
            case InstanceEvent.InstanceRenewed renewed -> {
                orders("paid", NO_REASON).increment();
                renewals(renewed.origin()).increment();
                settled(renewed.price());
            }
            case InstanceEvent.OrderRefunded refunded -> {
                orders("refunded", NO_REASON).increment();
                refunded(refunded.amount());
            }
            case InstanceEvent.RenewalGivenBack _ -> orders(REFUND_DUE, GIVEN_BACK).increment();
            case InstanceEvent.OrderRefundDue due -> orders(REFUND_DUE, word(due.reason())).increment();
            case InstanceEvent.SpecChanged _ -> specChanges().increment();
            case InstanceEvent.AutoRenewalFailed failed -> autoRenewalsFailed(failed.reason()).increment();
            case InstanceEvent.AutoRenewalSet _,InstanceEvent.RenewalReminded _,InstanceEvent.InstanceRegistered _,InstanceEvent.DaysGranted _,InstanceEvent.InstanceLocked _,InstanceEvent.FinalNoticeGiven _,InstanceEvent.InstanceUnlocked _,InstanceEvent.InstanceReleased _ -> {
                // tells of no order that anybody pays
            }
        }
    }

    private Counter orders(String outcome, String reason) {
        return Counter.builder("renewal.orders").description("Orders by what became of them; declined: of its payment, it may be paid yet")
                .tag("outcome", outcome).tag("reason", reason).register(registry);
    }

    private Counter renewals(OrderOrigin origin) {
        return Counter.builder("renewal.renewals").description("Terms that were prolonged, by who wanted it").tag("origin", word(origin))
                .register(registry);
    }

    private Counter autoRenewalsFailed(String reason) {
        return Counter.builder("renewal.auto.renewals.failed")
                .description("First failures of automatic renewals for an end, by what failed")
                .tag("reason", reason).register(registry);
    }

    private Counter specChanges() {
        return Counter.builder("renewal.spec.changes").description("Specs that began to apply, scheduled or bought to apply at once")
                .register(registry);
    }

    /** Only shown, so that the error of a binary fraction harms nobody; the ledger is exact. */
    private void settled(Money price) {
        Counter.builder("renewal.settled.money").description("Money that renewals were paid with, in the currency's main unit")
                .tag("currency", price.getCurrencyUnit().getCode()).register(registry).increment(price.getAmount().doubleValue());
    }

    private void refunded(Money amount) {
        Counter.builder("renewal.refunded.money").description("Money that orders were paid with and that was given back, in the main unit")
                .tag("currency", amount.getCurrencyUnit().getCode()).register(registry).increment(amount.getAmount().doubleValue());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package io.renewal.rest.operation;

import io.renewal.application.port.in.Operations.HeldRelease;
import io.renewal.application.port.in.Operations.OpenPayment;
import io.renewal.application.port.in.Operations.OpenRefund;
import io.renewal.application.port.in.Operations.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the service is doing, as it is answered. */
@Schema(name = "Operations")
public record OperationsJson(Instant now, List<TimerJson> timers, List<OpenPaymentJson> openPayments, List<OpenRefundJson> openRefunds,
        List<HeldReleaseJson> heldReleases) {
    static OperationsJson of(Report report) {
        return new OperationsJson(report.now(), report.timers().stream().map(TimerJson::of).toList(),
                report.payments().stream().map(OpenPaymentJson::of).toList(),
                report.refunds().stream().map(OpenRefundJson::of).toList(),
                report.heldReleases().stream().map(HeldReleaseJson::of).toList());
    }

    /**
     * A payment at the provider that has no end yet.
     *
     * @param number of the order's payments
     * @param problem what was found when it was looked at last; null if nobody has
     */
    @Schema(name = "OpenPayment")
    public record OpenPaymentJson(String orderId, int number, String accountId, String instanceId, Instant startedAt, int looks,
            @Nullable String problem, Instant nextLookAt) {
        static OpenPaymentJson of(OpenPayment payment) {
            return new OpenPaymentJson(payment.attempt().orderId().toString(), payment.attempt().number(), payment.account().value(),
                    payment.instance().value(), payment.startedAt(), payment.looks(), payment.problem().orElse(null),
                    payment.nextLookAt());
        }
    }

    /**
     * An order whose money is owed back.
     *
     * @param problem what was found when it was tried last; null if nobody has
     */
    @Schema(name = "OpenRefund")
    public record OpenRefundJson(String orderId, String accountId, String instanceId, Instant since, int looks, @Nullable String problem,
            Instant nextLookAt) {
        static OpenRefundJson of(OpenRefund refund) {
            return new OpenRefundJson(refund.order().toString(), refund.account().value(), refund.instance().value(), refund.since(),
                    refund.looks(), refund.problem().orElse(null), refund.nextLookAt());
        }
    }

    /** An instance whose release waits for the payment of an order. */
    @Schema(name = "HeldRelease")
    public record HeldReleaseJson(String instanceId, String accountId, String orderId, Instant since) {
        static HeldReleaseJson of(HeldRelease held) {
            return new HeldReleaseJson(held.instance().value(), held.account().value(), held.order().toString(), held.since());
        }
    }
}

package io.renewal.rest.operation;

import io.renewal.application.port.in.Operations.AutoRenewal;
import io.renewal.application.port.in.Operations.HeldRelease;
import io.renewal.application.port.in.Operations.Hold;
import io.renewal.application.port.in.Operations.OpenPayment;
import io.renewal.application.port.in.Operations.OpenRefund;
import io.renewal.application.port.in.Operations.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the service is doing, as it is answered. */
@Schema(name = "Operations")
public record OperationsJson(Instant now, List<TimerJson> timers, AutoRenewalJson autoRenewal, List<ChargeRunJson> autoRenewalRuns,
        List<OpenPaymentJson> openPayments, List<OpenRefundJson> openRefunds, List<HeldReleaseJson> heldReleases,
        DeliveriesJson deliveries) {
    static OperationsJson of(Report report) {
        return new OperationsJson(report.now(), report.timers().stream().map(TimerJson::of).toList(),
                AutoRenewalJson.of(report.autoRenewal()), report.chargeRuns().stream().map(ChargeRunJson::of).toList(),
                report.payments().stream().map(OpenPaymentJson::of).toList(),
                report.refunds().stream().map(OpenRefundJson::of).toList(),
                report.heldReleases().stream().map(HeldReleaseJson::of).toList(), DeliveriesJson.of(report.backlogs()));
    }

    /**
     * How automatic charges stand; each is counted up to ten thousand.
     *
     * @param pause of all; null if there is none
     * @param due attempts that are due and were not made yet
     * @param held attempts that wait for the end of a pause, of all or of their account
     * @param unpaid orders of attempts that were begun and are to be gone on with, as when the payment provider does not answer
     * @param oldestUnpaidSince when the first of those was placed; null if there is none
     */
    @Schema(name = "AutoRenewals")
    public record AutoRenewalJson(@Nullable PauseJson pause, int due, @Nullable Instant oldestDueAt, int held, int unpaid,
            @Nullable Instant oldestUnpaidSince) {
        static AutoRenewalJson of(AutoRenewal charges) {
            return new AutoRenewalJson(PauseJson.of(charges.pause()), charges.due(), charges.oldestDueAt().orElse(null), charges.held(),
                    charges.unpaid(), charges.oldestUnpaidSince().orElse(null));
        }
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

    /**
     * An instance whose release waits.
     *
     * @param orderId the order that is being paid; null if the release waits for something else
     * @param eventId the final notice that no webhook endpoint got; null if the release waits for something else
     */
    @Schema(name = "HeldRelease")
    public record HeldReleaseJson(String instanceId, String accountId, HeldBy reason, @Nullable String orderId, @Nullable String eventId,
            Instant since) {
        static HeldReleaseJson of(HeldRelease held) {
            return switch (held.hold()) {
                case Hold.PaymentInProgress paying -> new HeldReleaseJson(held.instance().value(), held.account().value(),
                        HeldBy.PAYMENT_IN_PROGRESS, paying.order().toString(), null, held.since());
                case Hold.NoticeNotDelivered untold -> new HeldReleaseJson(held.instance().value(), held.account().value(),
                        HeldBy.NOTICE_NOT_DELIVERED, null, untold.notice().toString(), held.since());
            };
        }
    }

    /** What a release waits for. */
    public enum HeldBy {
        /** The payment of an order has no end yet. */
        PAYMENT_IN_PROGRESS,
        /** No webhook endpoint has the final notice: each failed to take it, or something before it, or has not got it for an hour. */
        NOTICE_NOT_DELIVERED
    }
}

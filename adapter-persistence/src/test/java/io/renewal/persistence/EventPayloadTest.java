package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.testkit.Examples;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.instance.ReleaseCause.ByOperator;
import io.renewal.domain.instance.ReleaseCause.ByPolicy;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.InstanceEvent.OrderRefundDue;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.event.InstanceEvent.RenewalGivenBack;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of events is promised to consumers: these texts may gain fields, and must not change otherwise. */
class EventPayloadTest {
    private static final OrderId ORDER = new OrderId(UUID.fromString("0190a1b2-0000-7000-8000-000000000001"));

    record Promised(InstanceEvent event, String type, String json) {}

    static List<Promised> promises() {
        return List.of(
                new Promised(new InstanceRegistered(Examples.SMALL, Optional.of(Examples.TERM_END)), "InstanceRegistered", """
                        {"spec": "redis.master.small.default", "endTime": "2024-02-28T16:00:00Z"}"""),
                new Promised(new InstanceRegistered(Examples.SMALL, Optional.empty()), "InstanceRegistered", """
                        {"spec": "redis.master.small.default", "endTime": null}"""),
                new Promised(new OrderPlaced(ORDER, OrderOrigin.AUTO_RENEWAL, Money.ofMinor(CurrencyUnit.of("KWD"), 1234), Examples.NOW),
                        "OrderPlaced", """
                                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "origin": "AutoRenewal",
                                 "price": {"amount": "1.234", "currency": "KWD"}, "payBefore": "2024-02-08T03:04:05.678901Z"}"""),
                new Promised(new OrderCancelled(ORDER, CancellationReason.NOT_PAID_IN_TIME), "OrderCancelled", """
                        {"orderId": "0190a1b2-0000-7000-8000-000000000001", "reason": "NotPaidInTime"}"""),
                new Promised(new PaymentDeclined(ORDER, "insufficient_balance"), "PaymentDeclined", """
                        {"orderId": "0190a1b2-0000-7000-8000-000000000001", "reason": "insufficient_balance"}"""),
                new Promised(new InstanceRenewed(ORDER, OrderOrigin.MANUAL, Examples.TERM_END, Instant.parse("2025-02-27T16:00:00Z"),
                        Examples.MID, Examples.TERM_END, Money.ofMinor(CurrencyUnit.of("JPY"), 612)), "InstanceRenewed", """
                                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "origin": "Manual",
                                 "oldEndTime": "2024-02-28T16:00:00Z", "newEndTime": "2025-02-27T16:00:00Z",
                                 "spec": "redis.master.mid.default", "specFrom": "2024-02-28T16:00:00Z",
                                 "price": {"amount": "612", "currency": "JPY"}}"""),
                new Promised(new DaysGranted(ORDER, 3, "an outage", Examples.TERM_END, Instant.parse("2024-03-02T16:00:00Z")),
                        "DaysGranted", """
                                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "days": 3, "reason": "an outage",
                                 "oldEndTime": "2024-02-28T16:00:00Z", "newEndTime": "2024-03-02T16:00:00Z"}"""),
                new Promised(new RenewalGivenBack(ORDER, Instant.parse("2025-02-27T16:00:00Z"), Examples.TERM_END, Examples.SMALL),
                        "RenewalGivenBack", """
                                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "oldEndTime": "2025-02-27T16:00:00Z",
                                 "newEndTime": "2024-02-28T16:00:00Z", "spec": "redis.master.small.default"}"""),
                new Promised(new OrderRefundDue(ORDER, Money.ofMinor(CurrencyUnit.of("JPY"), 612), RefundReason.PAID_IN_VAIN),
                        "OrderRefundDue", """
                                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "reason": "PaidInVain",
                                 "amount": {"amount": "612", "currency": "JPY"}}"""),
                new Promised(new OrderRefunded(ORDER, Money.ofMinor(CurrencyUnit.of("JPY"), 612), PaymentMethod.BALANCE), "OrderRefunded",
                        """
                                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "method": "Balance",
                                 "amount": {"amount": "612", "currency": "JPY"}}"""),
                new Promised(new SpecChanged(ORDER, Examples.SMALL, Examples.MID), "SpecChanged", """
                        {"orderId": "0190a1b2-0000-7000-8000-000000000001", "oldSpec": "redis.master.small.default",
                         "newSpec": "redis.master.mid.default"}"""),
                new Promised(new AutoRenewalSet(RenewalStatus.AUTO_RENEWAL, Optional.of(RenewalPeriod.ofMonths(3)),
                        Optional.of(Examples.NOW)), "AutoRenewalSet", """
                                {"renewalStatus": "AutoRenewal", "periodMonths": 3, "nextAttemptAt": "2024-02-08T03:04:05.678901Z"}"""),
                new Promised(new AutoRenewalSet(RenewalStatus.NOT_RENEWAL, Optional.empty(), Optional.empty()), "AutoRenewalSet", """
                        {"renewalStatus": "NotRenewal", "periodMonths": null, "nextAttemptAt": null}"""),
                new Promised(new AutoRenewalFailed(Optional.of(ORDER), "insufficient_balance", Examples.NOW), "AutoRenewalFailed", """
                        {"orderId": "0190a1b2-0000-7000-8000-000000000001", "reason": "insufficient_balance",
                         "nextAttemptAt": "2024-02-08T03:04:05.678901Z"}"""),
                new Promised(new AutoRenewalFailed(Optional.empty(), "spec_not_sold", Examples.NOW), "AutoRenewalFailed", """
                        {"orderId": null, "reason": "spec_not_sold", "nextAttemptAt": "2024-02-08T03:04:05.678901Z"}"""),
                new Promised(new RenewalReminded(Examples.TERM_END, RenewalStatus.NORMAL), "RenewalReminded", """
                        {"endTime": "2024-02-28T16:00:00Z", "renewalStatus": "Normal"}"""),
                new Promised(new InstanceLocked(Examples.TERM_END, Instant.parse("2024-03-06T16:00:00Z")), "InstanceLocked", """
                        {"endTime": "2024-02-28T16:00:00Z", "releaseAt": "2024-03-06T16:00:00Z"}"""),
                new Promised(new FinalNoticeGiven(Examples.TERM_END, Instant.parse("2024-03-06T16:00:00Z")), "FinalNoticeGiven", """
                        {"endTime": "2024-02-28T16:00:00Z", "releaseAt": "2024-03-06T16:00:00Z"}"""),
                new Promised(new InstanceUnlocked(ORDER, Instant.parse("2024-03-30T16:00:00Z")), "InstanceUnlocked", """
                        {"orderId": "0190a1b2-0000-7000-8000-000000000001", "newEndTime": "2024-03-30T16:00:00Z"}"""),
                new Promised(new InstanceReleased(Optional.of(Examples.TERM_END), new ByPolicy()), "InstanceReleased", """
                        {"endTime": "2024-02-28T16:00:00Z", "releasedBy": "Policy", "reason": null}"""),
                new Promised(new InstanceReleased(Optional.empty(), new ByOperator("deleted")), "InstanceReleased", """
                        {"endTime": null, "releasedBy": "Operator", "reason": "deleted"}"""));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void anEventIsWrittenAsPromisedAndReadBack(Promised promised) {
        assertEquals(Json.read(promised.json()), Json.read(EventPayload.write(promised.event()).toString()));
        assertEquals(promised.type(), promised.event().type());
        assertEquals(promised.event(), EventPayload.read(promised.type(), Json.read(promised.json())));
    }

    @Test
    void everyEventIsPromised() {
        Set<Class<?>> promised = promises().stream().map(promise -> promise.event().getClass()).collect(Collectors.toSet());
        assertEquals(Set.of(InstanceEvent.class.getPermittedSubclasses()), promised);
    }

    @Test
    void aFieldThatCameLaterIsPassedOver() {
        InstanceEvent event = EventPayload.read("OrderCancelled", Json.read("""
                {"orderId": "0190a1b2-0000-7000-8000-000000000001", "reason": "Requested", "since": "tomorrow"}"""));
        assertEquals(new OrderCancelled(ORDER, CancellationReason.REQUESTED), event);
    }

    @Test
    void anEventOfAnotherProgramIsNotGuessedAt() {
        assertThrows(IllegalStateException.class, () -> EventPayload.read("InstanceSold", Json.object()));
    }

    @Test
    void wordsAreReadBackAndOthersAreNone() {
        assertEquals(List.of("Requested", "NotPaidInTime", "Superseded", "InstanceReleased", "Declined"),
                Arrays.stream(CancellationReason.values()).map(Words::of).toList());
        assertEquals(CancellationReason.NOT_PAID_IN_TIME, Words.constant(CancellationReason.class, "NotPaidInTime"));
        assertThrows(IllegalArgumentException.class, () -> Words.constant(CancellationReason.class, "NOT_PAID_IN_TIME"));
    }
}

package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;

import io.renewal.application.port.out.NewEvent;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.order.RefundReason;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of every type, for whoever writes, reads or tells them. */
public final class SampleEvents {
    private static final OrderId ORDER = new OrderId(UUID.fromString("0190a1b2-0000-7000-8000-000000000001"));

    private SampleEvents() {}

    /** One of every type at least, and more of those whose fields may be absent. */
    public static List<InstanceEvent> ofEveryType() {
        List<InstanceEvent> all = List.of(new InstanceEvent.InstanceRegistered(SMALL, Optional.of(TERM_END)),
                new InstanceEvent.InstanceRegistered(SMALL, Optional.empty()),
                new InstanceEvent.OrderPlaced(ORDER, OrderOrigin.AUTO_RENEWAL, cny("180.00"), NOW),
                new InstanceEvent.OrderCancelled(ORDER, CancellationReason.NOT_PAID_IN_TIME),
                new InstanceEvent.PaymentDeclined(ORDER, "insufficient_balance"),
                new InstanceEvent.InstanceRenewed(ORDER, OrderOrigin.MANUAL, TERM_END, Instant.parse("2024-05-30T16:00:00Z"), MID,
                        TERM_END, cny("360.00")),
                new InstanceEvent.DaysGranted(ORDER, 3, "the outage of last week", TERM_END, Instant.parse("2024-05-03T16:00:00Z")),
                new InstanceEvent.RenewalGivenBack(ORDER, Instant.parse("2024-05-30T16:00:00Z"), TERM_END, SMALL),
                new InstanceEvent.OrderRefundDue(ORDER, cny("180.00"), RefundReason.PAID_TOO_LATE),
                new InstanceEvent.OrderRefunded(ORDER, cny("180.00"), PaymentMethod.BALANCE),
                new InstanceEvent.SpecChanged(ORDER, SMALL, MID), new InstanceEvent.InstanceLocked(TERM_END, NOW),
                new InstanceEvent.AutoRenewalSet(RenewalStatus.AUTO_RENEWAL, Optional.of(RenewalPeriod.ofMonths(3)), Optional.of(NOW)),
                new InstanceEvent.AutoRenewalSet(RenewalStatus.NOT_RENEWAL, Optional.empty(), Optional.empty()),
                new InstanceEvent.AutoRenewalFailed(Optional.of(ORDER), "insufficient_balance", NOW),
                new InstanceEvent.AutoRenewalFailed(Optional.empty(), "spec_not_sold", NOW),
                new InstanceEvent.RenewalReminded(TERM_END, RenewalStatus.NORMAL),
                new InstanceEvent.FinalNoticeGiven(TERM_END, NOW), new InstanceEvent.InstanceUnlocked(ORDER, TERM_END),
                new InstanceEvent.InstanceReleased(Optional.of(TERM_END), new ReleaseCause.ByPolicy()),
                new InstanceEvent.InstanceReleased(Optional.empty(), new ReleaseCause.ByOperator("deleted by the customer")));
        State.require(all.stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet())
                .equals(Set.of(InstanceEvent.class.getPermittedSubclasses())), "a sample of every type");
        return all;
    }

    /** The same, all having happened to one instance just now. */
    public static List<NewEvent> ofEveryType(Instance instance) {
        List<InstanceEvent> all = ofEveryType();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new NewEvent(new EventId(new UUID(8, 1000 + i)), instance, NOW, all.get(i))).toList();
    }
}

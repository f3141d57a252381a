package io.renewal.rest.instance;

import com.google.common.collect.ImmutableMap;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.instance.ReleaseCause;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to an instance, as it is answered.
 *
 * @param data what only this type of event has
 */
record EventJson(String eventId, long sequence, String type, Instant occurredAt, Map<String, Object> data) {
    static EventJson of(RecordedEvent recorded) {
        InstanceEvent event = recorded.event();
        return new EventJson(recorded.id().toString(), recorded.sequence(), event.type(), recorded.occurredAt(), data(event));
    }

    private static Map<String, Object> data(InstanceEvent event) {
        ImmutableMap.Builder<String, Object> data = ImmutableMap.builder();
        switch (event) {
            case InstanceEvent.InstanceRegistered registered -> {
                data.put("spec", registered.spec().value());
                registered.endTime().ifPresent(end -> data.put("endTime", end));
            }
            case InstanceEvent.OrderPlaced placed -> data.put("orderId", placed.orderId().toString()).put("origin", placed.origin())
                    .put("price", placed.price()).put("payBefore", placed.payBefore());
            case InstanceEvent.OrderCancelled cancelled -> data.put("orderId", cancelled.orderId().toString()).put("reason",
                    cancelled.reason());
            case InstanceEvent.PaymentDeclined declined -> data.put("orderId", declined.orderId().toString()).put("reason",
                    declined.reason());
            case InstanceEvent.InstanceRenewed renewed -> data.put("orderId", renewed.orderId().toString())
                    .put("origin", renewed.origin()).put("oldEndTime", renewed.oldEndTime()).put("newEndTime", renewed.newEndTime())
                    .put("spec", renewed.spec().value()).put("specFrom", renewed.specFrom()).put("price", renewed.price());
            case InstanceEvent.DaysGranted granted -> data.put("orderId", granted.orderId().toString()).put("days", granted.days())
                    .put("reason", granted.reason()).put("oldEndTime", granted.oldEndTime()).put("newEndTime", granted.newEndTime());
            case InstanceEvent.SpecChanged changed -> data.put("orderId", changed.orderId().toString())
                    .put("oldSpec", changed.oldSpec().value()).put("newSpec", changed.newSpec().value());
            case InstanceEvent.InstanceLocked locked -> data.put("endTime", locked.endTime()).put("releaseAt", locked.releaseAt());
            case InstanceEvent.FinalNoticeGiven notice -> data.put("endTime", notice.endTime()).put("releaseAt", notice.releaseAt());
            case InstanceEvent.InstanceUnlocked unlocked -> data.put("orderId", unlocked.orderId().toString()).put("newEndTime",
                    unlocked.newEndTime());
            case InstanceEvent.InstanceReleased released -> {
                released.endTime().ifPresent(end -> data.put("endTime", end));
                switch (released.cause()) {
                    case ReleaseCause.ByPolicy _ -> data.put("releasedBy", "Policy");
                    case ReleaseCause.ByOperator operator -> data.put("releasedBy", "Operator").put("reason", operator.reason());
                }
            }
        }
        return data.buildOrThrow();
    }
}

package io.renewal.rest.instance;

import com.google.common.collect.ImmutableMap;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.RecordedEvent;
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
        }
        return data.buildOrThrow();
    }
}

package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.ReleaseCause.ByOperator;
import io.renewal.domain.instance.ReleaseCause.ByPolicy;
import java.time.Instant;
import java.util.Optional;

/** The release as JSON, see {@link EventPayload}: {@code releasedBy} is Policy or Operator, and only the latter gives a {@code reason}. */
final class ReleasePayload {
    private ReleasePayload() {}

    static ObjectNode write(InstanceReleased event) {
        ObjectNode json = Json.object().put("endTime", event.endTime().map(Instant::toString).orElse(null));
        return switch (event.cause()) {
            case ByPolicy _ -> json.put("releasedBy", "Policy").putNull("reason");
            case ByOperator operator -> json.put("releasedBy", "Operator").put("reason", operator.reason());
        };
    }

    static InstanceReleased read(JsonNode json) {
        ReleaseCause cause = switch (json.get("releasedBy").textValue()) {
            case "Policy" -> new ByPolicy();
            case "Operator" -> new ByOperator(json.get("reason").textValue());
            case String other -> throw new IllegalStateException("this program knows no release by " + other);
        };
        return new InstanceReleased(Optional.ofNullable(json.get("endTime").textValue()).map(Instant::parse), cause);
    }
}

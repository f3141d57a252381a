package io.renewal.rest.operation;

import io.renewal.application.webhook.Backlog;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What webhook endpoints have not got, as it is answered. Counted up to ten thousand for each endpoint.
 *
 * @param pending deliveries that are on their way
 * @param oldestPendingSince since when the oldest of them is, in wall-clock time; null if there is none
 * @param parked deliveries that were given up
 */
@Schema(name = "Deliveries")
public record DeliveriesJson(int pending, @Nullable Instant oldestPendingSince, int parked, List<EndpointBacklogJson> endpoints) {
    static DeliveriesJson of(List<Backlog> backlogs) {
        return new DeliveriesJson(backlogs.stream().mapToInt(Backlog::pending).sum(),
                backlogs.stream().flatMap(one -> one.oldestSince().stream()).min(Comparator.naturalOrder()).orElse(null),
                backlogs.stream().mapToInt(Backlog::parked).sum(), backlogs.stream().map(EndpointBacklogJson::of).toList());
    }

    /** The same of one endpoint. */
    @Schema(name = "EndpointBacklog")
    public record EndpointBacklogJson(String endpointId, int pending, @Nullable Instant oldestPendingSince, int parked) {
        static EndpointBacklogJson of(Backlog backlog) {
            return new EndpointBacklogJson(backlog.endpoint().value(), backlog.pending(), backlog.oldestSince().orElse(null),
                    backlog.parked());
        }
    }
}

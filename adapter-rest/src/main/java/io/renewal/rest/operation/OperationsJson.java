package io.renewal.rest.operation;

import io.renewal.application.port.in.Operations.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How the service is doing, as it is answered. */
@Schema(name = "Operations")
public record OperationsJson(Instant now, List<TimerJson> timers) {
    static OperationsJson of(Report report) {
        return new OperationsJson(report.now(), report.timers().stream().map(TimerJson::of).toList());
    }
}

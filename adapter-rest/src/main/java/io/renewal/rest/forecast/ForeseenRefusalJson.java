package io.renewal.rest.forecast;

import io.renewal.domain.autorenewal.ForeseenCharge.Refused;
import io.renewal.rest.order.Refusals;
import io.renewal.rest.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An automatic renewal that will be tried and cannot be ordered, as it is answered.
 *
 * @param at when it is tried first
 * @param code why, by the code that an order would be refused with
 */
@Schema(name = "ForeseenRefusal")
record ForeseenRefusalJson(Instant at, String instanceId, int periodMonths, String spec, Instant currentEndTime, ProblemCode code) {
    static ForeseenRefusalJson of(Refused charge) {
        return new ForeseenRefusalJson(charge.at(), charge.instanceId().value(), charge.period().months(), charge.spec().value(),
                charge.currentEndTime(), Refusals.of(charge.refusal()).code());
    }
}

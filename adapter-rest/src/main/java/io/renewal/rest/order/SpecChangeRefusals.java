package io.renewal.rest.order;

import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.specchange.SpecChangeRefusal;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;

/** Why another spec was refused, in words and data for the caller. */
final class SpecChangeRefusals {
    private SpecChangeRefusals() {}

    static Problem of(SpecChangeRefusal refusal) {
        return switch (refusal) {
            case SpecChangeRefusal.SpecNotSold spec -> Refusals.of(new RenewalRefusal.SpecNotSold(spec.spec()));
            case SpecChangeRefusal.NotNow notNow -> standing(notNow.reason());
            case SpecChangeRefusal.ScheduledChangeExists exists -> ProblemCode.ScheduledChangeExists
                    .because("Wait until the scheduled spec applies, or give back the renewal that bought it.")
                    .with("spec", exists.change().spec().value()).with("effectiveAt", exists.change().effectiveAt())
                    .with("orderId", exists.change().orderId().toString());
            case SpecChangeRefusal.TermOver over -> ProblemCode.TermAlreadyOver
                    .because("Renew with the other spec: of this term nothing is left.").with("endTime", over.endTime());
            case SpecChangeRefusal.SpecUnchanged same -> ProblemCode.SpecUnchanged.because("Nothing to do: the instance has this spec.")
                    .with("spec", same.spec().value());
            case SpecChangeRefusal.PriceMismatch mismatch -> Refusals.of(new RenewalRefusal.PriceMismatch(mismatch.currentPrice()));
        };
    }

    private static Problem standing(RenewalRefusal.OfStanding standing) {
        return standing instanceof RenewalRefusal.ChargeTypeViolation
                ? ProblemCode.ChargeTypeViolation.because("The instance is paid by use: no part of its term is paid for.")
                : Refusals.of((RenewalRefusal) standing);
    }
}

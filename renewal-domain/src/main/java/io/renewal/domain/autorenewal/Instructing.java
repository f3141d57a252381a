package io.renewal.domain.autorenewal;

import io.renewal.domain.autorenewal.InstructionDecision.ChargeTypeViolation;
import io.renewal.domain.autorenewal.InstructionDecision.Instructed;
import io.renewal.domain.autorenewal.InstructionDecision.InstanceReleased;
import io.renewal.domain.autorenewal.InstructionDecision.InvalidPeriod;
import io.renewal.domain.autorenewal.InstructionDecision.Unchanged;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether an instance may have a standing instruction. It takes effect at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param times when attempts are made
 * @param instance as it is now
 * @param sold the periods that are sold for it now
 */
public record Instructing(ChargeTimes times, Instance instance, List<RenewalPeriod> sold) {
    /** The longest that is bought while nobody looks. */
    private static final RenewalPeriod LONGEST = RenewalPeriod.ofMonths(12);

    public Instructing {
        sold = List.copyOf(sold);
    }

    /** Decides at {@code now}. */
    public InstructionDecision decide(InstructionRequest request, Instant now) {
        return switch (request) {
            case InstructionRequest.Renew renew -> {
                List<RenewalPeriod> possible = sold.stream().filter(period -> period.compareTo(LONGEST) <= 0).toList();
                Optional<RenewalPeriod> cycle = possible.stream().filter(period -> period.months() == renew.periodMonths()).findFirst();
                yield cycle.map(period -> decide(buying(period, now), now))
                        .orElseGet(() -> new InvalidPeriod(renew.periodMonths(), possible));
            }
            case InstructionRequest.Remind _ -> decide(AutoRenewal.remindersOnly(), now);
            case InstructionRequest.LetEnd _ -> decide(new LeftToEnd(), now);
        };
    }

    /** Another cycle moves no attempt: one that was due this morning still is. */
    private Charging buying(RenewalPeriod period, Instant now) {
        return instance.plan() instanceof Subscription subscription && subscription.autoRenewal() instanceof Charging charging
                ? charging.buying(period)
                : Charging.from(period, now);
    }

    private InstructionDecision decide(AutoRenewal wanted, Instant now) {
        if (!(instance.plan() instanceof Subscription subscription)) {
            return new ChargeTypeViolation();
        }
        if (instance.isReleased()) {
            return instance.releasedAt().map(InstanceReleased::new).orElseThrow();
        }
        AutoRenewal present = subscription.autoRenewal();
        if (present.status() == wanted.status() && present.cycle().equals(wanted.cycle())) {
            return new Unchanged(instance);
        }
        Instance instructed = instance.instructed(wanted);
        return new Instructed(instructed,
                new AutoRenewalSet(wanted.status(), wanted.cycle(), times.nextAt(instructed).map(next -> next.isBefore(now) ? now : next)));
    }
}

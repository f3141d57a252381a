package io.renewal.domain.outlook;

import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.outlook.Milestone.Charging;
import io.renewal.domain.outlook.Milestone.Expectation;
import io.renewal.domain.outlook.Milestone.GivingFinalNotice;
import io.renewal.domain.outlook.Milestone.Happening;
import io.renewal.domain.outlook.Milestone.Locking;
import io.renewal.domain.outlook.Milestone.Releasing;
import io.renewal.domain.outlook.Milestone.Reminding;
import io.renewal.domain.outlook.Milestone.SpecChanging;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.domain.passage.Passage;
import io.renewal.domain.passage.PassingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes from one thing that is due to the next until the instance is released. To be used once, by one thread. */
final class Walk {
    private final NoticeRule rule;
    private final boolean lockedBefore;
    private final List<Milestone> milestones = new ArrayList<>();
    private Instance instance;
    private Instant moment;
    private Expectation expectation = Expectation.CERTAIN;
    private Optional<ForeseenCharge> charge;

    Walk(Instance recorded, ForeseenCharges charges, NoticeRule rule) {
        this.rule = rule;
        moment = charges.now();
        instance = recorded.asOf(moment);
        lockedBefore = instance.statusAt(moment) == InstanceStatus.LOCKED;
        charge = charges.next(instance);
    }

    List<Milestone> toTheEnd() {
        Optional<Instant> due = instance.nextDueAt();
        while (due.isPresent()) {
            if (isChargedBy(due.get())) {
                charge(charge.orElseThrow());
            } else {
                passTimeTo(due.get());
            }
            due = instance.nextDueAt();
        }
        return milestones;
    }

    /** Of two that are due at once, the charge is tried first. */
    private boolean isChargedBy(Instant due) {
        Instant next = later(due);
        return charge.filter(attempt -> !attempt.at().isAfter(next)).isPresent();
    }

    private void charge(ForeseenCharge attempt) {
        moment = later(attempt.at());
        note(new Charging(attempt));
        if (attempt instanceof ForeseenCharge.Priced) {
            expectation = Expectation.UNLESS_CHARGED;
        }
        charge = Optional.empty();
        if (((Subscription) instance.plan()).autoRenewal() instanceof AutoRenewal.Charging charging) {
            instance = instance.instructed(charging.failed(moment));
        }
    }

    private void passTimeTo(Instant due) {
        moment = later(due);
        Passage passage = new PassingTime(rule, moment).over(instance, Optional.empty());
        passage.events().forEach(event -> happening(event).ifPresent(this::note));
        instance = passage.instance();
    }

    private void note(Happening happening) {
        milestones.add(new Milestone(moment, happening, expectation));
    }

    /** What is late is done at once. */
    private Instant later(Instant due) {
        return due.isBefore(moment) ? moment : due;
    }

    private Optional<Happening> happening(InstanceEvent event) {
        return switch (event) {
            case InstanceEvent.SpecChanged changed -> Optional.of(new SpecChanging(changed.newSpec()));
            case InstanceEvent.RenewalReminded _ -> Optional.of(new Reminding());
            // It is locked from its time on, whether or not that is recorded.
            case InstanceEvent.InstanceLocked _ -> lockedBefore ? Optional.empty() : Optional.of(new Locking());
            case InstanceEvent.FinalNoticeGiven notice -> Optional.of(new GivingFinalNotice(notice.releaseAt()));
            case InstanceEvent.InstanceReleased _ -> Optional.of(new Releasing());
            default -> throw new IllegalStateException("no time that passes does this: " + event);
        };
    }
}

package io.renewal.rest.console.autorenewal;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.instance.InstanceRow;
import io.renewal.rest.console.text.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one instance may be told to do when its end comes near.
 *
 * @param account pays
 * @param cycles what may be bought automatically; none if the instance can have no instruction, or its spec is not sold
 * @param openOrder what waits to be paid, or is being paid
 * @param chosen what was sent and refused, else what holds
 * @param notes what else is to be told
 */
record Instruction(InstanceRow row, Account account, List<Cycle> cycles, Optional<Order> openOrder, Choice chosen,
        Notes notes) {
    Instruction {
        cycles = List.copyOf(cycles);
    }

    /** What is ticked. */
    record Choice(Optional<RenewalStatus> status, int months) {
        static Choice presentOf(InstanceView view) {
            return view.instance().plan() instanceof Subscription plan
                    ? new Choice(Optional.of(plan.autoRenewal().status()), plan.autoRenewal().cycle().map(RenewalPeriod::months).orElse(1))
                    : new Choice(Optional.empty(), 1);
        }
    }

    /**
     * What else is to be told.
     *
     * @param pausedSince from when on nothing is charged automatically
     * @param complaint why what was sent was refused
     */
    record Notes(Optional<Instant> pausedSince, Optional<Phrase> complaint) {}

    /** The same page for what was sent and refused. */
    Instruction refused(Choice sent, Phrase complaint) {
        return new Instruction(row, account, cycles, openOrder, sent, new Notes(notes.pausedSince(), Optional.of(complaint)));
    }

    /** What is decided by. */
    Seen seen() {
        return Seen.of(this);
    }

    /** Whether it goes on as is wanted already. */
    boolean holds(NewInstruction wanted) {
        Choice present = Choice.presentOf(row.view());
        return present.status().equals(wanted.status())
                && (!isPresent(RenewalStatus.AUTO_RENEWAL) || wanted.months().filter(months -> months == present.months()).isPresent());
    }

    boolean isPaused() {
        return notes.pausedSince().isPresent();
    }

    boolean isPresent(RenewalStatus status) {
        return row.prepaid().filter(plan -> plan.autoRenewal().status() == status).isPresent();
    }

    boolean isChosen(RenewalStatus status) {
        return chosen.status().filter(status::equals).isPresent();
    }

    /** What would be charged first, for whichever cycle; its time is the same for all. */
    Optional<ForeseenCharge> first() {
        return cycles.stream().filter(cycle -> cycle.period().months() == chosen.months()).findFirst().or(() -> cycles.stream().findFirst())
                .map(Cycle::first);
    }

    /** Why nothing could be charged as things are. */
    Optional<RenewalRefusal> refusal() {
        return first()
                .flatMap(charge -> charge instanceof ForeseenCharge.Refused refused ? Optional.of(refused.refusal()) : Optional.empty());
    }

    /** Whether the first charge follows the choice at once. */
    boolean startsAtOnce() {
        return first().filter(charge -> !charge.at().isAfter(row.view().seenAt())).isPresent();
    }

    /** An automatic order that is being paid. */
    Optional<Order> inFlight() {
        return openOrder.filter(order -> order.details().origin() == OrderOrigin.AUTO_RENEWAL);
    }
}

package io.renewal.rest.console.batch;

import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.autorenewal.NewInstruction;
import io.renewal.rest.console.instance.InstanceRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several instances that are told what to do when their ends come near.
 *
 * @param cycles that may be chosen
 * @param chosen what was told, or is to be
 * @param isIncomplete whether something is to be chosen yet
 */
record Instructions(List<InstanceRow> rows, List<RenewalPeriod> cycles, NewInstruction chosen, boolean isIncomplete) {
    Instructions {
        rows = List.copyOf(rows);
        cycles = List.copyOf(cycles);
    }

    /** Whether any of them can be told something. */
    boolean isOfUse() {
        return rows.stream().anyMatch(InstanceRow::isRenewable);
    }

    /** All of them as one field of a form; those that can be told nothing have a result, too. */
    String field() {
        return rows.stream().map(row -> row.id().value()).collect(Collectors.joining(" "));
    }

    boolean isChosen(RenewalStatus status) {
        return chosen.status().filter(status::equals).isPresent();
    }

    /** Whether an instance goes on as was chosen. */
    boolean holdsFor(InstanceRow row) {
        return row.isRenewable()
                && row.prepaid().filter(plan -> isChosen(plan.autoRenewal().status())).map(plan -> plan.autoRenewal().cycle())
                        .filter(cycle -> cycle.isEmpty() || cycle.map(RenewalPeriod::months).equals(chosen.months())).isPresent();
    }

    long done() {
        return rows.stream().filter(this::holdsFor).count();
    }

    /** Why one cannot be told anything. */
    static Optional<Reason> reason(InstanceRow row) {
        if (row.prepaid().isEmpty()) {
            return Optional.of(Reason.PAID_BY_USE);
        }
        return Optional.of(Reason.RELEASED).filter(_ -> row.instance().isReleased());
    }
}

package io.renewal.rest.console.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.renewal.rest.console.text.Phrase;
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
 * @param complaint why what was sent was not done
 */
record Instructions(List<InstanceRow> rows, List<RenewalPeriod> cycles, NewInstruction chosen, Optional<Phrase> complaint) {
    Instructions {
        rows = List.copyOf(rows);
        cycles = List.copyOf(cycles);
    }

    /** The same page for what was sent and not done. */
    Instructions refused(Phrase why) {
        return new Instructions(rows, cycles, chosen, Optional.of(why));
    }

    /** Whether any of them can be told something. */
    boolean isOfUse() {
        return rows.stream().anyMatch(InstanceRow::isRenewable);
    }

    /** All of them as one field of a form; those that can be told nothing have a result, too. */
    String field() {
        return rows.stream().map(row -> row.id().value()).collect(Collectors.joining(" "));
    }

    /** What is decided by, to be sent with the form: which instances, and their ends. */
    String seen() {
        String ends = rows.stream().map(row -> row.id() + " " + row.prepaid().map(plan -> plan.term().end().toString()).orElse("-"))
                .collect(Collectors.joining("\n"));
        return Hashing.sha256().hashString(ends, UTF_8).toString();
    }

    /** Whether something is not as it was shown, and that makes a difference: sent twice, a form may have changed it itself. */
    boolean hasChangedSince(String seenBefore) {
        return !seenBefore.equals(seen()) && rows.stream().anyMatch(row -> row.isRenewable() && !holdsFor(row));
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

package io.renewal.rest.console.autorenewal;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.autorenewal.Instructing;
import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.instance.InstanceRow;
import io.renewal.rest.console.instance.InstanceRows;
import io.renewal.rest.json.Ids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up what one instance may be told. Thread-safe. */
final class InstructionPages {
    private final Browse browse;
    private final InstanceRows rows;
    private final ChargeTimes times;

    @Inject
    InstructionPages(Browse browse, InstanceRows rows, ChargeTimes times) {
        this.browse = browse;
        this.rows = rows;
        this.times = times;
    }

    /**
     * What holds, and what may be chosen.
     *
     * @throws io.renewal.rest.problem.ProblemException InstanceNotFound if the caller sees no such instance
     */
    Instruction of(Caller caller, InstanceId id) {
        InstanceView view = browse.instance(caller, id).orElseThrow(() -> Ids.noInstance().exception());
        Account account = browse.account(caller, view.instance().accountId()).orElseThrow(() -> Ids.noInstance().exception());
        InstanceRow row = rows.of(caller, view);
        return new Instruction(row, account, row.isRenewable() ? cycles(row) : List.of(),
                view.openOrder().flatMap(order -> browse.order(caller, order)), Instruction.Choice.presentOf(view),
                new Instruction.Notes(browse.chargesPausedSince(caller, account.id()), Optional.empty()));
    }

    private List<Cycle> cycles(InstanceRow row) {
        List<RenewalPeriod> sold = row.prices().filter(list -> list.sells(row.instance().nextSpec())).map(PriceList::periods)
                .orElse(List.of());
        return sold.stream().flatMap(period -> cycle(row, sold, period)).toList();
    }

    /** As the rules would decide if it were chosen now. */
    private Stream<Cycle> cycle(InstanceRow row, List<RenewalPeriod> sold, RenewalPeriod period) {
        InstructionDecision decision = new Instructing(times, row.instance(), sold).decide(new InstructionRequest.Renew(period.months()),
                row.view().seenAt());
        return switch (decision) {
            case InstructionDecision.Instructed instructed -> cycle(row, period, instructed.instance());
            case InstructionDecision.Unchanged unchanged -> cycle(row, period, unchanged.instance());
            case InstructionDecision.Refused _ -> Stream.of();
        };
    }

    private Stream<Cycle> cycle(InstanceRow row, RenewalPeriod period, Instance instructed) {
        return new ForeseenCharges(times, row.prices(), row.view().seenAt()).next(instructed).map(first -> new Cycle(period, first))
                .stream();
    }
}

package io.renewal.rest.console.batch;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.batch.RenewalLine.Missing;
import io.renewal.rest.console.batch.RenewalLine.Offered;
import io.renewal.rest.console.batch.RenewalLine.Refused;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.console.instance.InstanceRow;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up what renewing several instances costs, and which of them cannot be. Thread-safe. */
final class BatchRenewalPages {
    private final Browse browse;
    private final QuoteRenewal quote;
    private final Lookup lookup;
    private final FormKeys keys;

    @Inject
    BatchRenewalPages(Browse browse, QuoteRenewal quote, Lookup lookup, FormKeys keys) {
        this.browse = browse;
        this.quote = quote;
        this.lookup = lookup;
        this.keys = keys;
    }

    /** As it is now; for the shortest period unless one of those that are sold was chosen. */
    BatchRenewal of(Caller caller, Selection selection, Optional<Integer> months) {
        List<InstanceRow> rows = lookup.rows(caller, selection.ids());
        List<RenewalPeriod> periods = Lookup.periods(rows);
        Optional<RenewalPeriod> period = periods.stream().filter(sold -> months.filter(chosen -> chosen == sold.months()).isPresent())
                .findFirst().or(() -> periods.stream().findFirst());
        Map<InstanceId, InstanceRow> byId = rows.stream().collect(Collectors.toMap(InstanceRow::id, Function.identity()));
        Map<InstanceId, QuoteRenewal.Result> quotes = period.map(chosen -> quote.quoteAll(caller, askedFor(rows), chosen.months()))
                .orElse(Map.of());
        List<RenewalLine> lines = selection.ids().stream().map(id -> Optional.ofNullable(byId.get(id))
                .map(row -> line(row, quotes)).orElseGet(() -> new Missing(id))).toList();
        List<Account> accounts = lines.stream().flatMap(BatchRenewalPages::payer).distinct().map(id -> browse.account(caller, id))
                .flatMap(Optional::stream).toList();
        return new BatchRenewal(lines, period, periods, accounts, keys.next());
    }

    private static Stream<AccountId> payer(RenewalLine line) {
        return line instanceof Offered offered ? Stream.of(offered.row().instance().accountId()) : Stream.of();
    }

    private static List<InstanceId> askedFor(List<InstanceRow> rows) {
        return rows.stream().filter(row -> row.view().openOrder().isEmpty()).map(InstanceRow::id).toList();
    }

    private static RenewalLine line(InstanceRow row, Map<InstanceId, QuoteRenewal.Result> quotes) {
        if (row.view().openOrder().isPresent()) {
            return new Refused(row, Reason.OPEN_ORDER);
        }
        Optional<QuoteRenewal.Result> told = Optional.ofNullable(quotes.get(row.id()));
        if (told.isEmpty()) {
            return new Refused(row, row.prepaid().isPresent() ? Reason.PERIOD_NOT_SOLD : Reason.PAID_BY_USE);
        }
        return switch (told.get()) {
            case QuoteRenewal.Result.Quoted quoted -> new Offered(row, quoted.quote());
            case QuoteRenewal.Result.Refused refused -> new Refused(row, reason(row, refused));
            case QuoteRenewal.Result.InstanceNotFound _ -> new Missing(row.id());
        };
    }

    /** What can never be renewed is told so, whatever else is wrong. */
    private static Reason reason(InstanceRow row, QuoteRenewal.Result.Refused refused) {
        if (row.prepaid().isEmpty()) {
            return Reason.PAID_BY_USE;
        }
        return row.instance().isReleased() ? Reason.RELEASED : Reason.of(refused.refusal());
    }
}

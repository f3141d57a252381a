package io.renewal.application.autorenewal;

import static io.renewal.application.autorenewal.Balances.EARLIEST_END_FIRST;
import static java.util.Comparator.comparing;

import io.renewal.application.port.in.PreviewAutoRenewal.Fate;
import io.renewal.application.port.out.Charges.Upcoming;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.autorenewal.AutoRenewalDecision;
import io.renewal.domain.autorenewal.CardOnFile;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.pricing.PriceList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Goes through what falls due, and foretells what becomes of each, as if it were done at its time. For one thread, in a transaction. */
final class Outlook {
    private final Tx tx;
    private final Deciding deciding;
    private final ChargeTimes times;
    private final Instant now;
    private final Balances balances = new Balances();
    private final FateTally tally = new FateTally();
    private final Map<AccountId, Boolean> knownToProvider = new HashMap<>();
    private final Map<Moment, Optional<PriceList>> priceLists = new HashMap<>();

    Outlook(Tx tx, Deciding deciding, ChargeTimes times, Instant now) {
        this.tx = tx;
        this.deciding = deciding;
        this.times = times;
        this.now = now;
    }

    FateTally tally() {
        return tally;
    }

    /** Looks at a batch. */
    void add(List<Upcoming> batch) {
        // There are as many as days and zones; those of the batches before are of no more use.
        priceLists.clear();
        batch.stream().sorted(comparing(this::triedAt).thenComparing(Upcoming::instance, EARLIEST_END_FIRST)).forEach(this::add);
    }

    /** What is overdue is tried now; and what was put off, perhaps for a pause, is not thought to be again. */
    private Instant triedAt(Upcoming one) {
        return times.nextAt(one.instance()).filter(now::isBefore).orElse(now);
    }

    private void add(Upcoming one) {
        if (one.account().chargePause().isPresent()) {
            tally.add(one.account(), Fate.PAUSED, Optional.empty());
            return;
        }
        Instant at = triedAt(one);
        Renewable due = new Renewable(one.account(), one.instance(), one.openOrder(), priceList(one.account().currency(), at));
        Decided decided = decide(due, at);
        balances.after(decided);
        tally.add(one.account(), fate(decided), decided.settlement().map(settlement -> settlement.order().details().price()));
    }

    private Decided decide(Renewable due, Instant at) {
        Decided decided = decide(due, new CardOnFile.NotAskedFor(), at);
        boolean needsCard = decided.open().findAny().isPresent();
        return needsCard && !mayHaveCard(due.account().id()) ? decide(due, new CardOnFile.None(), at) : decided;
    }

    private Decided decide(Renewable due, CardOnFile card, Instant at) {
        return new Decided(due, deciding.decide(due, balances.of(due.account()), card, at));
    }

    /** The provider keeps no card of somebody whom it was never told of. */
    private boolean mayHaveCard(AccountId account) {
        return knownToProvider.computeIfAbsent(account, id -> tx.accounts().customer(id).isPresent());
    }

    private Optional<PriceList> priceList(CurrencyUnit currency, Instant at) {
        return priceLists.computeIfAbsent(new Moment(currency, at), _ -> tx.priceLists().current(currency, at));
    }

    private static Fate fate(Decided decided) {
        return switch (decided.decision()) {
            case AutoRenewalDecision.NotDue _ -> Fate.NOT_DUE;
            case AutoRenewalDecision.Postponed _ -> Fate.PAYMENT_RUNS;
            case AutoRenewalDecision.Refused _ -> Fate.REFUSED;
            case AutoRenewalDecision.Ordered ordered -> fate(ordered.settlement().order());
            case AutoRenewalDecision.GoesOn goesOn -> fate(goesOn.settlement().order());
        };
    }

    private static Fate fate(Order order) {
        return order.status() == OrderStatus.PAID ? Fate.FROM_BALANCE : order.status().isOpen() ? Fate.BY_CARD : Fate.NOT_PAID;
    }

    /** For which prices are looked up. */
    private record Moment(CurrencyUnit currency, Instant at) {}
}

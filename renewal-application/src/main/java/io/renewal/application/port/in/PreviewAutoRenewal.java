package io.renewal.application.port.in;

import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Tells what automatic renewals would charge, by the rules that they are made by, and changes nothing. The operator's.
 *
 * <p>It looks at the books as they are at one moment: at the balances there are then, and at the price lists that are published for later,
 * too. Each instance is counted once, however often it would be tried by then. Whether a card pays is known to nobody before it is asked.
 * What it keeps in mind grows with the accounts, and not with the instances. Thread-safe.
 */
public interface PreviewAutoRenewal {
    Result preview(Query query, Watcher watcher);

    /**
     * What is asked for.
     *
     * @param by what is tried until then, that instant included; if it is empty, by the next run that has anything to do
     * @param account only this one; if it is empty, all
     */
    record Query(Optional<Instant> by, Optional<AccountId> account) {}

    /** Follows how far it has come. */
    @FunctionalInterface
    interface Watcher {
        /**
         * Called now and then.
         *
         * @param seen instances, of {@code all}
         * @return whether to go on
         */
        boolean goesOn(long seen, long all);
    }

    sealed interface Result {
        /** All that is due by then was looked at. */
        record Previewed(Preview preview) implements Result {}

        /** There is no such account. */
        record AccountNotFound(AccountId account) implements Result {}

        /** What was tried by then, was. */
        record InThePast(Instant now) implements Result {}

        /** The watcher wanted no more. */
        record Stopped() implements Result {}
    }

    /**
     * What would be charged.
     *
     * @param now by the service's clock; UTC
     * @param by the instant until which attempts are counted; UTC
     * @param pause of all charges, if there is one: nothing is charged until it ends, and this is what would be charged then
     * @param accounts those that have anything due by then, in order of their ids
     * @param currencies the sums of those
     */
    record Preview(Instant now, Instant by, Optional<ChargePause> pause, SortedMap<AccountId, Totals> accounts,
            SortedMap<CurrencyUnit, Totals> currencies) {}

    /** What would become of the attempt to renew an instance. */
    enum Fate {
        /** The balance pays. */
        FROM_BALANCE,
        /** A card is asked, which may decline. */
        BY_CARD,
        /** No way to pay is left: the balance covers it not, and no card is kept. */
        NOT_PAID,
        /** It is not sold any more, or cannot be renewed any further. */
        REFUSED,
        /** Another payment for the instance runs, and has to end first. */
        PAYMENT_RUNS,
        /** The charges of the account are paused. */
        PAUSED,
        /** It is not due after all. */
        NOT_DUE
    }

    /** How many instances meet each fate, and the money of it; a fate that none meets is left out, but some instance meets one. */
    record Totals(Map<Fate, Sum> byFate) {
        public Totals {
            byFate = Map.copyOf(byFate);
        }

        public long count(Fate fate) {
            return Optional.ofNullable(byFate.get(fate)).map(Sum::count).orElse(0L);
        }

        /** The money; empty if there is none to it, as nothing was ordered. */
        public Optional<Money> amount(Fate fate) {
            return Optional.ofNullable(byFate.get(fate)).map(Sum::amount);
        }

        /** That of all this money. */
        public CurrencyUnit currency() {
            return byFate.values().iterator().next().amount().getCurrencyUnit();
        }

        /** All instances. */
        public long count() {
            return byFate.values().stream().mapToLong(Sum::count).sum();
        }
    }

    /**
     * Some instances, and the money of them.
     *
     * @param amount zero if nothing was to be paid
     */
    record Sum(long count, Money amount) {
        /** Both together, which are of one currency. */
        public Sum plus(Sum other) {
            return new Sum(count + other.count, amount.plus(other.amount));
        }
    }
}

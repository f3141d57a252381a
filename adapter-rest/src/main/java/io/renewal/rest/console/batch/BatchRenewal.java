package io.renewal.rest.console.batch;

import io.renewal.domain.account.Account;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.batch.RenewalLine.Offered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Several instances that may be renewed at once.
 *
 * @param period for all of them; none if nothing is sold
 * @param periods that may be chosen
 * @param accounts of what can be renewed, by id
 * @param key of the form
 */
record BatchRenewal(List<RenewalLine> lines, Optional<RenewalPeriod> period, List<RenewalPeriod> periods, List<Account> accounts,
        String key) {
    BatchRenewal {
        lines = List.copyOf(lines);
        periods = List.copyOf(periods);
        accounts = List.copyOf(accounts);
    }

    List<Offered> offered() {
        return lines.stream().filter(Offered.class::isInstance).map(Offered.class::cast).toList();
    }

    /** All of them as one field of a form. */
    String ids() {
        return lines.stream().map(line -> line.id().value()).collect(Collectors.joining(" "));
    }

    /** Where they are shown, for whichever period. */
    String address() {
        return BatchRenewalResource.addressOf(lines.stream().map(RenewalLine::id).toList()).build().toString();
    }

    /** What cannot be renewed, and why, as one field of a form: the result tells of it, too. */
    String left() {
        return lines.stream().flatMap(BatchRenewal::left).map(Done.Left::toString).collect(Collectors.joining(" "));
    }

    private static Stream<Done.Left> left(RenewalLine line) {
        return switch (line) {
            case Offered _ -> Stream.of();
            case RenewalLine.Refused refused -> Stream.of(new Done.Left(refused.id(), refused.reason()));
            case RenewalLine.Missing missing -> Stream.of(new Done.Left(missing.id(), Reason.NOT_FOUND));
        };
    }

    /** What all of it costs. */
    Map<CurrencyUnit, Money> totals() {
        return offered().stream().map(line -> line.quote().price().total())
                .collect(Collectors.toMap(Money::getCurrencyUnit, price -> price, Money::plus, TreeMap::new));
    }

    /** What an account would pay for its instances. */
    Money costs(Account account) {
        return offered().stream().filter(line -> line.row().instance().accountId().equals(account.id()))
                .map(line -> line.quote().price().total()).reduce(Money.zero(account.currency()), Money::plus);
    }

    /** What would be left of the balance; empty if it is too low. */
    Optional<Money> left(Account account) {
        return Optional.of(account.balance().minus(costs(account))).filter(Money::isPositiveOrZero);
    }
}

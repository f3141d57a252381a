package io.renewal.application.autorenewal;

import io.renewal.application.port.in.PreviewAutoRenewal.Fate;
import io.renewal.application.port.in.PreviewAutoRenewal.Sum;
import io.renewal.application.port.in.PreviewAutoRenewal.Totals;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up fates by account and by currency. For one thread. */
final class FateTally {
    private static final Comparator<AccountId> BY_ID = Comparator.comparing(AccountId::value);

    private final Map<AccountId, Map<Fate, Sum>> byAccount = new TreeMap<>(BY_ID);
    private final Map<CurrencyUnit, Map<Fate, Sum>> byCurrency = new TreeMap<>();

    /** Counts an instance of the account. */
    void add(Account account, Fate fate, Optional<Money> price) {
        Sum one = new Sum(1, price.orElseGet(() -> Money.zero(account.currency())));
        byAccount.computeIfAbsent(account.id(), _ -> new EnumMap<>(Fate.class)).merge(fate, one, Sum::plus);
        byCurrency.computeIfAbsent(account.currency(), _ -> new EnumMap<>(Fate.class)).merge(fate, one, Sum::plus);
    }

    SortedMap<AccountId, Totals> accounts() {
        SortedMap<AccountId, Totals> totals = new TreeMap<>(BY_ID);
        byAccount.forEach((account, sums) -> totals.put(account, new Totals(sums)));
        return totals;
    }

    SortedMap<CurrencyUnit, Totals> currencies() {
        return byCurrency.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Totals(entry.getValue()), (one, _) -> one, TreeMap::new));
    }
}

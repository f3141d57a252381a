package io.renewal.rest.console.balance;

import io.renewal.domain.account.Account;
import java.util.List;
import java.util.Optional;

/**
 * A balance, and a page of what moved it.
 *
 * @param entries the newest first
 * @param isFirst whether the newest entries are on it
 * @param next the address of the next page
 */
record BalancePage(Account account, List<BalanceEntry> entries, boolean isFirst, Optional<String> next) {}

package io.renewal.rest.console.account;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import java.util.List;
import java.util.Optional;

/**
 * Accounts, and while somebody looks for something, instances too.
 *
 * @param wanted what is looked for
 * @param instances the first that match; none if nothing is looked for, or on a later page
 * @param hasMoreInstances whether more match
 * @param areAllPaused whether the charges of every account are paused
 * @param next the address of the next page of accounts
 */
record AccountsPage(Optional<String> wanted, List<Account> accounts, List<InstanceView> instances, boolean hasMoreInstances,
        boolean areAllPaused, Optional<String> next) {}

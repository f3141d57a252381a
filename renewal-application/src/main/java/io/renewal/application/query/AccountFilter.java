package io.renewal.application.query;

import io.renewal.domain.identity.AccountId;
import java.util.Optional;

/**
 * Which accounts to list; all that is given must hold.
 *
 * @param text part of the id or of the name, case-insensitive
 */
public record AccountFilter(Optional<AccountId> accountId, Optional<String> text) {
    /** Every account. */
    public static final AccountFilter ALL = new AccountFilter(Optional.empty(), Optional.empty());

    /** Those with a text in their id or name. */
    public static AccountFilter with(String text) {
        return new AccountFilter(Optional.empty(), Optional.of(text));
    }

    /** The same for one account only. */
    public AccountFilter of(AccountId account) {
        return new AccountFilter(Optional.of(account), text);
    }
}

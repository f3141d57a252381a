package io.renewal.rest.console.account;

import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.rest.console.text.Phrase;
import java.util.Optional;

/**
 * An account, for operators.
 *
 * @param pauseOfAll of the charges of every account, if there is one
 * @param reason what was typed as the reason of a pause
 * @param complaint what is wrong with it
 */
record AccountPage(Account account, Optional<ChargePause> pauseOfAll, String reason, Optional<Phrase> complaint) {
    /** Without a form that was refused. */
    static AccountPage of(Account account, Optional<ChargePause> pauseOfAll) {
        return new AccountPage(account, pauseOfAll, "", Optional.empty());
    }
}

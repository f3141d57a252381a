package io.renewal.application.port.in;

import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.domain.identity.AccountId;
import java.util.Optional;

/**
 * Pauses automatic charges and lets them go on, of all accounts or of one. The operator's. Once a pause was accepted, none begins that it
 * covers, on whichever node; a card payment that was begun goes on. Saying the same again changes nothing. Thread-safe.
 */
public interface PauseAutoRenewal {
    /** The pause of all, as it is then; empty if they go on. */
    Optional<ChargePause> ofAll(Wish wish);

    /** The account as it is then; empty if there is none. */
    Optional<Account> of(AccountId account, Wish wish);

    /** What the operator wants. */
    sealed interface Wish {
        /** No charge is to begin from now on. */
        record Pause(String reason) implements Wish {}

        /** They are to go on: what fell due meanwhile is charged with the next run. */
        record Resume() implements Wish {}
    }
}

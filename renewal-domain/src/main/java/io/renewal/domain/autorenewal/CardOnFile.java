package io.renewal.domain.autorenewal;

import io.renewal.domain.payment.CardId;

/** What is known of the card that an account is charged by if none is named. */
public sealed interface CardOnFile {
    /** The provider keeps this one. */
    record Kept(CardId card) implements CardOnFile {}

    /** There is none. */
    record None() implements CardOnFile {}

    /** The provider would have to be asked. */
    record NotAskedFor() implements CardOnFile {}
}

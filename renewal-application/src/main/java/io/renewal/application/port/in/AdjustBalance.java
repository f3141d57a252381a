package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Tops a balance up, or corrects it. The operator's. */
public interface AdjustBalance {
    Outcome<Result> adjust(Command command, IdempotentRequest<Result> request);

    /** What the operator says; a negative amount takes away, and zero is none. */
    record Command(AccountId accountId, Money amount, ByOperator reference) {}

    sealed interface Result {
        record Adjusted(Posting posting, Money balance) implements Result {}

        record AccountNotFound(AccountId accountId) implements Result {}

        record OtherCurrency(CurrencyUnit accountCurrency) implements Result {}

        record WouldBeNegative(Money balance) implements Result {}
    }
}

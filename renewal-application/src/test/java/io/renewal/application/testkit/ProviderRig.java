package io.renewal.application.testkit;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import java.time.Duration;
import java.time.Instant;

/** A payment provider whose customers, banks and faults a test has in hand. */
public interface ProviderRig extends AutoCloseable {
    PaymentProvider payments();

    PaymentRefunds refunds();

    SavedCards cards();

    /** By the provider's clock. */
    Instant now();

    /** Moves the provider's clock. */
    void pass(Duration time);

    /** A card that the customer may pay with. */
    CardId card(CustomerReference customer, CardKind kind);

    /** Somebody has the provider forget a customer and their cards. */
    void deleteCustomer(CustomerReference customer);

    /** The next call of this step gets no answer. */
    void loseAnswer(Step step, Loss loss);

    /** The next confirmation is neither paid nor declined until {@link #bankPays} or {@link #bankDeclines}. */
    void leaveNextConfirmationOpen();

    void bankPays(ProviderReference payment);

    void bankDeclines(ProviderReference payment);

    /** Forgets under which keys it was asked what. */
    void forgetKeys();

    /** The customer presses the button that pays, on the provider's page; also if that page is gone. */
    void pay(WebAddress page);

    /** The customer tries a card there that is declined. */
    void payWithDeclinedCard(WebAddress page);

    /** The customer tells their bank that they want to pay; also if the bank no longer asks. */
    void agree(WebAddress bankPage);

    void disagree(WebAddress bankPage);

    /** The refunds that are underway end as their cards want it. */
    void settleRefunds();

    /** How often money was taken, and not given back. */
    int paymentsKept();

    /** How often money was given back. */
    int refundsMade();

    @Override
    void close();

    /** How a card behaves. */
    enum CardKind {
        GOOD,
        /** Declined as {@code insufficient_funds}. */
        WITHOUT_FUNDS,
        /** Its bank wants to hear from the customer each time. */
        BANK_ASKS,
        /** Pays; a refund to it is processing at first. */
        REFUNDED_LATER,
        /** Pays; a refund to it fails after it seemed to succeed. */
        REFUND_FAILS,
        /** The provider does not know it. */
        UNKNOWN
    }

    /** What may be asked of a provider. */
    enum Step {
        PREPARE_CARD,
        PREPARE_PAGE,
        CONFIRM,
        LOOK_AT_CARD,
        LOOK_AT_PAGE,
        WITHDRAW_CARD,
        WITHDRAW_PAGE,
        REFUND
    }

    /** Whether something happened although there is no answer. */
    enum Loss {
        NOTHING_HAPPENED, IT_HAPPENED
    }
}

package io.renewal.payment.stripe;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import jakarta.inject.Inject;
import java.util.Optional;

/** Payments through Stripe: by card as intents, on its page as checkout sessions. */
final class StripePayments implements PaymentProvider {
    private static final DeclineReason NOT_CHARGEABLE = new DeclineReason("amount_not_chargeable");

    private final CardPayments cards;
    private final PagePayments pages;

    @Inject
    StripePayments(CardPayments cards, PagePayments pages) {
        this.cards = cards;
        this.pages = pages;
    }

    @Override
    public Preparation prepare(Charge charge) {
        OpenTransaction.requireNone();
        Optional<StripeAmount> amount = StripeAmount.of(charge.amount());
        if (amount.isEmpty()) {
            return new Preparation.Refused(NOT_CHARGEABLE);
        }
        return switch (charge.tender()) {
            case Tender.Card card -> cards.prepare(charge, card, amount.get());
            case Tender.Page page -> pages.prepare(charge, page, amount.get());
            case Tender.Balance _ -> throw new IllegalArgumentException("the balance is no provider's");
        };
    }

    @Override
    public Standing confirm(Charge charge, ProviderReference payment) {
        OpenTransaction.requireNone();
        if (Reference.of(payment) == Reference.INTENT && charge.tender() instanceof Tender.Card card) {
            return cards.confirm(charge, card, payment);
        }
        return look(payment);
    }

    @Override
    public Standing look(ProviderReference payment) {
        OpenTransaction.requireNone();
        return switch (Reference.of(payment)) {
            case INTENT -> cards.look(payment);
            case SESSION -> pages.look(payment);
            case OTHER -> new Standing.NoAnswer(Reference.UNKNOWN);
        };
    }

    @Override
    public Standing withdraw(ProviderReference payment) {
        OpenTransaction.requireNone();
        return switch (Reference.of(payment)) {
            case INTENT -> cards.withdraw(payment);
            case SESSION -> pages.withdraw(payment);
            case OTHER -> new Standing.NoAnswer(Reference.UNKNOWN);
        };
    }
}

package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.ProviderReference;
import java.util.List;
import org.joda.money.Money;

/**
 * No payment provider: only balances pay. What was begun with one, before it was taken out of the settings, stays in doubt until it is back.
 */
final class NoProviderModule extends AbstractModule {
    private static final String PROBLEM = "no payment provider is configured: set payment.provider-key";

    @Override
    protected void configure() {
        Nobody nobody = new Nobody();
        bind(PaymentProvider.class).toInstance(nobody);
        bind(PaymentRefunds.class).toInstance(nobody);
        bind(SavedCards.class).toInstance(nobody);
        bind(ProviderCallbacks.class).toInstance((_, _) -> new ProviderCallbacks.Hint.NotGenuine());
    }

    /** Answers nothing. */
    private static final class Nobody implements PaymentProvider, PaymentRefunds, SavedCards {
        @Override
        public Preparation prepare(Charge charge) {
            return new Preparation.NoAnswer(PROBLEM);
        }

        @Override
        public Standing confirm(Charge charge, ProviderReference payment) {
            return new Standing.NoAnswer(PROBLEM);
        }

        @Override
        public Standing look(ProviderReference payment) {
            return new Standing.NoAnswer(PROBLEM);
        }

        @Override
        public Standing withdraw(ProviderReference payment) {
            return new Standing.NoAnswer(PROBLEM);
        }

        @Override
        public Answer refund(OrderId order, ProviderReference payment, Money amount) {
            return new Answer.NoAnswer(PROBLEM);
        }

        @Override
        public CustomerReference open(AccountId account) {
            throw new ProviderUnavailableException(PROBLEM);
        }

        @Override
        public List<SavedCard> of(CustomerReference customer) {
            throw new ProviderUnavailableException(PROBLEM);
        }

        @Override
        public void forget(CustomerReference customer, CardId card) {
            throw new ProviderUnavailableException(PROBLEM);
        }
    }
}

package io.renewal.payment.stripe;

import com.google.inject.PrivateModule;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.SavedCards;
import jakarta.inject.Singleton;

/**
 * Binds what moves money outside of our ledger: {@link PaymentProvider}, {@link PaymentRefunds}, {@link SavedCards} and
 * {@link ProviderCallbacks}. A {@link StripeConfig} and an {@code InstantSource} are bound by whoever installs this; the latter tells how old
 * a callback is, and nothing else.
 */
public final class StripeModule extends PrivateModule {
    @Override
    protected void configure() {
        // One client, so that connections are shared; and what is said once is said once.
        bind(StripeApi.class).in(Singleton.class);
        bind(CardPayments.class);
        bind(PagePayments.class);
        bind(PaymentProvider.class).to(StripePayments.class);
        bind(PaymentRefunds.class).to(StripeRefunds.class);
        bind(SavedCards.class).to(StripeCards.class).in(Singleton.class);
        bind(ProviderCallbacks.class).to(StripeCallbacks.class);
        expose(PaymentProvider.class);
        expose(PaymentRefunds.class);
        expose(SavedCards.class);
        expose(ProviderCallbacks.class);
    }
}

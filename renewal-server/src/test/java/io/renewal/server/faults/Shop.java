package io.renewal.server.faults;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SecretSource;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeReceivers;
import io.renewal.application.testkit.MovableClock;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.payment.stripe.StripeConfig;
import io.renewal.payment.stripe.StripeModule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The use cases and the adapter, as the product wires them, over a clock that stands until it is moved and a provider of their own. */
final class Shop implements AutoCloseable {
    static final String CALLBACK_SECRET = "whsec_faults";
    private static final ApplicationConfig CONFIG = new ApplicationConfig(new OperatorKey(ApiKeyHash.of("operator")),
            new UnpaidLifetime(Duration.ofDays(7)), new AnswerLifetime(Duration.ofDays(2)), new NoticeRule(Duration.ofHours(1)),
            Examples.ALL_METHODS, Examples.PAYMENT_TIMES, Examples.CHARGE_TIMES, Examples.CHARGE_PACE, Examples.WEBHOOK_RULES,
            new BatchSize(100));

    private final MovableClock clock = new MovableClock(Examples.NOW);
    private final Keeping books;
    private final Bank bank;
    private final Injector injector;

    /** @param timeout how long is waited for an answer of the provider */
    Shop(Keeping books, Duration timeout) {
        this.books = books;
        bank = new Bank(clock, books.ids().next().getLeastSignificantBits());
        StripeConfig stripe = new StripeConfig(bank.address(), Bank.KEY, List.of(CALLBACK_SECRET), timeout, Duration.ofDays(1));
        injector = Guice.createInjector(Stage.PRODUCTION, new ApplicationModule(CONFIG), new StripeModule(), binder -> {
            binder.bind(StripeConfig.class).toInstance(stripe);
            binder.bind(RenewalStore.class).toInstance(books.store());
            binder.bind(InstantSource.class).toInstance(clock);
            binder.bind(IdSource.class).toInstance(books.ids());
            binder.bind(SecretSource.class).toInstance(() -> "no secret");
            new FakeReceivers().bindIn(binder);
        });
    }

    <P> P port(Class<P> inPort) {
        return injector.getInstance(inPort);
    }

    MovableClock clock() {
        return clock;
    }

    Keeping books() {
        return books;
    }

    Bank bank() {
        return bank;
    }

    /** What is due is done, and what is left open is looked at again, after longer than any pause. */
    void reconcile() {
        books.letPass(Duration.ofMinutes(20));
        port(WithdrawPayments.class).run();
        port(ReconcilePayments.class).run();
    }

    /** Time passes by the clock of the service, which is also the provider's. */
    void lets(Duration pass) {
        clock.advance(pass);
        reconcile();
    }

    @Override
    public void close() {
        bank.close();
    }
}

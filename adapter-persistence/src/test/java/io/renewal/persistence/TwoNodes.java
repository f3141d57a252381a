package io.renewal.persistence;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SecretSource;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeReceivers;
import io.renewal.application.testkit.MovableClock;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.passage.NoticeRule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** The use cases, wired twice over one database and one clock, as two servers are. */
final class TwoNodes {
    private final Injector one;
    private final Injector other;

    /** @param batchSize small, so that the nodes meet often */
    TwoNodes(RenewalStore store, MovableClock clock, int batchSize) {
        this(store, clock, new FakeProvider(), batchSize);
    }

    /** The same, with a provider that a test has in hand. */
    TwoNodes(RenewalStore store, MovableClock clock, FakeProvider provider, int batchSize) {
        one = node(store, clock, provider, new FakeReceivers(), batchSize);
        other = node(store, clock, provider, new FakeReceivers(), batchSize);
    }

    /** The same, with receivers of events that a test has in hand. */
    TwoNodes(RenewalStore store, MovableClock clock, FakeProvider provider, FakeReceivers receivers) {
        one = node(store, clock, provider, receivers, 100);
        other = node(store, clock, provider, receivers, 100);
    }

    <P> P one(Class<P> inPort) {
        return one.getInstance(inPort);
    }

    <P> P other(Class<P> inPort) {
        return other.getInstance(inPort);
    }

    private static Injector node(RenewalStore store, MovableClock clock, FakeProvider provider, FakeReceivers receivers,
            int batchSize) {
        ApplicationConfig config = new ApplicationConfig(new OperatorKey(ApiKeyHash.of("operator")),
                new UnpaidLifetime(Duration.ofDays(7)), new AnswerLifetime(Duration.ofDays(2)), new NoticeRule(Duration.ofHours(1)),
                Examples.ALL_METHODS, Examples.PAYMENT_TIMES, Examples.CHARGE_TIMES, Examples.CHARGE_PACE, Examples.WEBHOOK_RULES,
                new BatchSize(batchSize));
        return Guice.createInjector(Stage.PRODUCTION, new ApplicationModule(config), binder -> {
            binder.bind(RenewalStore.class).toInstance(store);
            binder.bind(InstantSource.class).toInstance(clock);
            provider.bindIn(binder);
            receivers.bindIn(binder);
            binder.bind(IdSource.class).toInstance(UUID::randomUUID);
            binder.bind(SecretSource.class).toInstance(() -> "secret");
        });
    }
}

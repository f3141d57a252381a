package io.renewal.server.numbers;

import com.fasterxml.uuid.Generators;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.autorenewal.ChargePace;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.SecretSource;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeReceivers;
import io.renewal.application.testkit.MovableClock;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.persistence.Database;
import io.renewal.persistence.PersistenceConfig;
import io.renewal.persistence.PersistenceModule;
import io.renewal.persistence.embedded.DatabaseAddress;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The use cases over the real persistence, in this process, as one server has them. Its clock stands still unless it is moved.
 *
 * @param transactions counts the ones that were committed
 */
record Node(Injector injector, Database database, MovableClock clock, CountedStore.Count transactions) implements AutoCloseable {
    /** As large as nobody waits for it. */
    private static final int PER_SECOND = 10_000;

    /**
     * What it does at once.
     *
     * @param batch pieces in one transaction
     * @param payments that are under way at the provider
     */
    record Pace(int batch, int payments) {}

    static Node on(DatabaseAddress address, Module provider, Pace pace) {
        Database database = Database.open(PersistenceConfig.at(address.url(), address.user(), address.password()));
        MovableClock clock = new MovableClock(Examples.NOW);
        CountedStore.Count transactions = new CountedStore.Count();
        ApplicationConfig config = new ApplicationConfig(new OperatorKey(ApiKeyHash.of("numbers")), new UnpaidLifetime(Duration.ofDays(7)),
                new AnswerLifetime(Duration.ofDays(2)), new NoticeRule(Duration.ofHours(1)), Examples.ALL_METHODS, Examples.PAYMENT_TIMES,
                Examples.CHARGE_TIMES, new ChargePace(pace.payments(), PER_SECOND, Duration.ofMinutes(10), Duration.ofDays(1)),
                Examples.WEBHOOK_RULES, new BatchSize(pace.batch()));
        Injector injector = Guice.createInjector(Stage.PRODUCTION, new ApplicationModule(config), provider,
                new PersistenceModule(database, store -> new CountedStore(store, transactions)), binder -> {
                    binder.bind(InstantSource.class).toInstance(clock);
                    binder.bind(IdSource.class).toInstance(Generators.timeBasedEpochRandomGenerator()::generate);
                    new FakeReceivers().bindIn(binder);
                    binder.bind(SecretSource.class).toInstance(() -> "secret");
                });
        return new Node(injector, database, clock, transactions);
    }

    <P> P port(Class<P> inPort) {
        return injector.getInstance(inPort);
    }

    @Override
    public void close() {
        database.close();
    }
}

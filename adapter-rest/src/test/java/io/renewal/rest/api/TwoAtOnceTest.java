package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Module;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.duework.MoveClockModule;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.MoveProgress;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SandboxClock;
import io.renewal.application.port.out.SecretSource;
import io.renewal.application.testkit.CountingIds;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeReceivers;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.InMemorySandboxClock;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.duework.BatchSize;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import io.renewal.rest.testing.RenewalApi;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TwoAtOnceTest {
    private static final String ENTRIES = "/v1/accounts/acme/balance-entries";
    private static final String OPERATOR_KEY = "rk_op";

    @Test
    void theSecondOfTwoRequestsWithOneKeyIsToldToWaitAndThenGetsTheAnswerOfTheFirst() throws InterruptedException, ExecutionException {
        SlowStore store = new SlowStore(new InMemoryRenewalStore(), "k");
        try (RenewalApi api = RenewalApi.startedOver(over(store), Shop.readiness(store));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient operator = api.as(OPERATOR_KEY);
            operator.put("/v1/accounts/acme", Samples.ACCOUNT).is(201);
            store.slowDown();
            Future<Answer> first = threads.submit(() -> operator.post(ENTRIES, Samples.topUp("1.00"), "k"));
            store.arrived.await();

            Answer second = operator.post(ENTRIES, Samples.topUp("1.00"), "k").isProblem(409, "IdempotencyKeyInUse");
            assertEquals("1", second.header("Retry-After").orElse("none"));
            operator.post(ENTRIES, Samples.topUp("2.00"), "other").is(201);

            store.mayGoOn.countDown();
            assertTrue(first.get().is(201).header("Idempotent-Replayed").isEmpty());
            Answer later = operator.post(ENTRIES, Samples.topUp("1.00"), "k").is(201);
            assertEquals(first.get().body(), later.body());
            assertEquals("3.00", operator.get("/v1/accounts/acme").text("/balance/amount"));
        }
    }

    private static Module over(RenewalStore store) {
        CountingIds ids = new CountingIds();
        return binder -> {
            binder.requireExplicitBindings();
            binder.bind(RenewalStore.class).toInstance(store);
            MovableClock clock = new MovableClock(Examples.NOW);
            binder.bind(InstantSource.class).toInstance(clock);
            binder.bind(SandboxClock.class).toInstance(new InMemorySandboxClock(clock));
            binder.bind(MoveProgress.class).toInstance((_, _, _) -> {});
            binder.install(new MoveClockModule());
            new FakeProvider().bindIn(binder);
            new FakeReceivers().bindIn(binder);
            binder.bind(IdSource.class).toInstance(ids);
            binder.bind(SecretSource.class).toInstance(ids.secrets());
            binder.install(new ApplicationModule(new ApplicationConfig(new OperatorKey(ApiKeyHash.of(OPERATOR_KEY)),
                    new UnpaidLifetime(Duration.ofDays(7)), new AnswerLifetime(Duration.ofDays(2)), new NoticeRule(Duration.ofHours(1)),
                    Examples.ALL_METHODS, Examples.PAYMENT_TIMES, Examples.CHARGE_TIMES, Examples.CHARGE_PACE, Examples.WEBHOOK_RULES,
                    new BatchSize(10))));
        };
    }
}

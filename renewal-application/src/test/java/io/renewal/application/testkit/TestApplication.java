package io.renewal.application.testkit;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.duework.MoveClockModule;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.DeliverEvents;
import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.in.SequenceEvents;
import io.renewal.application.port.in.WithdrawPayments;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.MoveProgress;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SandboxClock;
import io.renewal.application.port.out.SecretSource;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.domain.renewal.GrantRequest;
import io.renewal.application.duework.BatchSize;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The use cases as the product wires them, over a store in memory and a clock that stands at {@link Examples#NOW} until it is moved.
 * What is in the books came through the in-ports.
 */
public final class TestApplication {
    /** What the operator presents to be known. */
    public static final String OPERATOR_KEY = "rk_the_operator";
    private final MovableClock clock = new MovableClock(Examples.NOW);
    private final CountingIds ids = new CountingIds();
    private final InMemoryRenewalStore store = new InMemoryRenewalStore();
    private final FakeProvider provider = new FakeProvider();
    private final FakeReceivers receivers = new FakeReceivers();
    private final Chores chores = new Chores("test-chores", clock);
    private final Injector injector = Guice.createInjector(Stage.PRODUCTION, module());

    /** With nothing in the books. */
    public TestApplication() {}

    /**
     * With the examples in the books: lifecycle policy, price list, the accounts acme and globex, and acme's Redis.
     *
     * @param balance what acme has prepaid, in CNY
     */
    public static TestApplication acmeWith(String balance) {
        TestApplication application = new TestApplication();
        application.port(RegisterLifecyclePolicy.class).register(Examples.REDIS_7D);
        application.port(PublishPriceList.class).publish(Examples.priceList());
        application.open(Examples.ACME);
        application.open(Examples.GLOBEX);
        application.register(Examples.REDIS, Examples.ACME);
        if (!Examples.cny(balance).isZero()) {
            application.topUp(Examples.ACME, balance);
        }
        return application;
    }

    /** Binds use cases and fakes, for an adapter's tests to install beside what they test. */
    public Module module() {
        return binder -> {
            beStrict(binder);
            binder.bind(RenewalStore.class).toInstance(store);
            binder.bind(InstantSource.class).toInstance(clock);
            binder.bind(SandboxClock.class).toInstance(new InMemorySandboxClock(clock));
            binder.bind(MoveProgress.class).toInstance((_, _, _) -> {});
            binder.bind(IdSource.class).toInstance(ids);
            provider.bindIn(binder);
            binder.bind(SecretSource.class).toInstance(ids.secrets());
            receivers.bindIn(binder);
            binder.install(new ApplicationModule(new ApplicationConfig(new OperatorKey(ApiKeyHash.of(OPERATOR_KEY)),
                    new UnpaidLifetime(Duration.ofDays(7)), new AnswerLifetime(Duration.ofDays(2)), new NoticeRule(Duration.ofHours(1)),
                    Examples.ALL_METHODS, Examples.PAYMENT_TIMES, Examples.CHARGE_TIMES, Examples.CHARGE_PACE, Examples.WEBHOOK_RULES,
                    new BatchSize(3))));
            binder.install(new MoveClockModule());
            Multibinder.newSetBinder(binder, DueWork.class).addBinding().toInstance(chores);
        };
    }

    /** The use case behind an in-port. */
    public <P> P port(Class<P> inPort) {
        return injector.getInstance(inPort);
    }

    public MovableClock clock() {
        return clock;
    }

    /** Work of no consequence, beside the product's own, for tests of what runs work. */
    public Chores chores() {
        return chores;
    }

    public FakeProvider provider() {
        return provider;
    }

    public FakeReceivers receivers() {
        return receivers;
    }

    public InMemoryRenewalStore store() {
        return store;
    }

    public TestCaller operator() {
        return new TestCaller(this, new Caller.Operator());
    }

    public TestCaller customer(AccountId account) {
        return new TestCaller(this, new Caller.Customer(account));
    }

    /** Opens the account of the examples under that id. */
    public void open(AccountId id) {
        Account account = Examples.account(id);
        port(RegisterAccount.class)
                .register(new RegisterAccount.Command(id, account.name(), account.currency(), account.calendar().zone()));
    }

    /** Registers an instance like the Redis of the examples. */
    public void register(InstanceId id, AccountId account) {
        port(RegisterInstance.class).register(Examples.registering(id, account));
    }

    /** Adds to a balance, in CNY; takes away if the amount is negative. */
    public AdjustBalance.Result topUp(AccountId account, String amount) {
        AdjustBalance.Command command = new AdjustBalance.Command(account, Examples.cny(amount), Examples.BY_BANK);
        return Requests.fresh(port(AdjustBalance.class).adjust(command, operator().request()));
    }

    /** Releases an instance early. */
    public ReleaseInstance.Result release(InstanceId id) {
        ReleaseInstance.Command command = new ReleaseInstance.Command(id, "deleted by the customer");
        return Requests.fresh(port(ReleaseInstance.class).release(command, operator().request()));
    }

    /** Grants days to an instance as it now stands. */
    public GrantDays.Result grant(InstanceId id, int days) {
        GrantRequest wish = new GrantRequest(days, "an outage", operator().term(id).term().end());
        return Requests.fresh(port(GrantDays.class).grant(new GrantDays.Command(id, wish), operator().request()));
    }

    /** Moves the clock, and does all that is due by then, as timers would that were late. */
    public void passTimeTo(Instant instant) {
        clock.moveTo(instant);
        port(WithdrawPayments.class).run();
        port(ReconcilePayments.class).run();
        port(EndUnpaidOrders.class).run();
        port(RunAutoRenewal.class).run();
        port(RunLifecycle.class).run();
    }

    /** Time passes by the clock of the store, and what was left open at the provider is looked at again. */
    public void reconcileAfter(Duration duration) {
        store.letPass(duration);
        port(ReconcilePayments.class).run();
    }

    /** Sends to webhook endpoints what is to be sent by now. */
    public void deliver() {
        port(SequenceEvents.class).run();
        port(DeliverEvents.class).run();
    }

    /** The same after a while, by the clock of the store. */
    public void deliverAfter(Duration duration) {
        store.letPass(duration);
        deliver();
    }

    String newKey() {
        return "key " + ids.next();
    }

    private static void beStrict(Binder binder) {
        binder.requireExplicitBindings();
        binder.requireExactBindingAnnotations();
        binder.requireAtInjectOnConstructors();
        binder.disableCircularProxies();
    }
}
